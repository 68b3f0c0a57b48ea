import { instantOf, parseLocalDate, warsawDateOf, type LocalDate } from '@cus/kernel';

/** The business date a person gave, or today in Warsaw. */
export function dayOr(given: string | undefined, now: Date): LocalDate {
  return given === undefined ? warsawDateOf(instantOf(now)) : parseLocalDate(given);
}
