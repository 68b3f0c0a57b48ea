import { DomainError } from './domain-error';
import { addDays, daysBetween, earlierOf, laterOf, type LocalDate } from './local-date';

/** Days from `from` to `to`, both included; without `to` it lasts until told otherwise. For validity, contracts, absences. */
export interface DateRange {
  readonly from: LocalDate;
  readonly to?: LocalDate | null;
}

/** Nights from the evening of `from` to the morning of `until`: the day of leaving is free for the next guest. */
export interface NightRange {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** @throws DomainError invalid `kernel.range-ends-before-start` */
export function dateRange(from: LocalDate, to?: LocalDate | null): DateRange {
  if (to && to < from) throw new DomainError('invalid', 'kernel.range-ends-before-start');
  return to ? { from, to } : { from };
}

export function rangeContains(range: DateRange, date: LocalDate): boolean {
  return range.from <= date && (!range.to || date <= range.to);
}

/** True when at least one day belongs to both. */
export function rangesOverlap(a: DateRange, b: DateRange): boolean {
  return (!b.to || a.from <= b.to) && (!a.to || b.from <= a.to);
}

/** Days that belong to both, or null. */
export function intersectRanges(a: DateRange, b: DateRange): DateRange | null {
  if (!rangesOverlap(a, b)) return null;
  const from = laterOf(a.from, b.from);
  const to = a.to && b.to ? earlierOf(a.to, b.to) : (a.to ?? b.to);
  return to ? { from, to } : { from };
}

/** Number of days, first and last included, of a range that has an end. */
export function daysOf(range: { readonly from: LocalDate; readonly to: LocalDate }): number {
  return daysBetween(range.from, range.to) + 1;
}

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function* eachDay(from: LocalDate, to: LocalDate): Generator<LocalDate> {
  for (let date = from; date <= to; date = addDays(date, 1)) {
    yield date;
    if (date === to) return;
  }
}

/** @throws DomainError invalid `kernel.range-without-night` when the stay does not cover one night */
export function nightRange(from: LocalDate, until: LocalDate): NightRange {
  if (until <= from) throw new DomainError('invalid', 'kernel.range-without-night');
  return { from, until };
}

export function nightsOf(stay: NightRange): number {
  return daysBetween(stay.from, stay.until);
}

/** True when somebody sleeps there in the night that begins on `evening`. */
export function staysNight(stay: NightRange, evening: LocalDate): boolean {
  return stay.from <= evening && evening < stay.until;
}

/** True when both would need the place in the same night; one leaving on the day another comes is no clash. */
export function nightsOverlap(a: NightRange, b: NightRange): boolean {
  return a.from < b.until && b.from < a.until;
}
