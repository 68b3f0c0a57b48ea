import { instantOf, warsawDateOf } from '@cus/kernel';

/** The day a question is asked about: as given, or today. */
export function dayAsked(asOf: string | undefined, now: Date): string {
  return asOf ?? warsawDateOf(instantOf(now));
}
