import { instantOf, type LocalDate, warsawDateOf } from '@cus/kernel';

/** The day it is in Poland at a moment. */
export function todayAt(now: Date): LocalDate {
  return warsawDateOf(instantOf(now));
}
