import { DomainError } from './domain-error';
import { minutesBetween, type Instant } from './instant';
import { addDays, type LocalDate } from './local-date';
import { warsawDateOf, warsawInstant } from './warsaw-time';

/** Time from `start` up to, and without, `end`. */
export interface TimeWindow {
  readonly start: Instant;
  readonly end: Instant;
}

/** @throws DomainError invalid `kernel.window-ends-before-start` */
export function timeWindow(start: Instant, end: Instant): TimeWindow {
  if (end <= start) throw new DomainError('invalid', 'kernel.window-ends-before-start');
  return { start, end };
}

/** Two windows that only touch do not overlap. */
export function windowsOverlap(a: TimeWindow, b: TimeWindow): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Real minutes, so a night of 20:00-08:00 has 780 in October's clock change and 660 in March's. */
export function minutesOf(window: TimeWindow): number {
  return minutesBetween(window.start, window.end);
}

/** Cuts a window at Warsaw midnights, for limits and rates that count by the day. The minutes add up to the whole. */
export function splitByWarsawDate(
  window: TimeWindow,
): readonly (TimeWindow & { readonly date: LocalDate })[] {
  const parts = [];
  let start = window.start;
  while (start < window.end) {
    const date = warsawDateOf(start);
    const midnight = warsawInstant(addDays(date, 1), '00:00');
    const end = midnight < window.end ? midnight : window.end;
    parts.push({ date, start, end });
    start = end;
  }
  return parts;
}
