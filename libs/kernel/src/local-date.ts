import type { Brand } from './brand';
import { DomainError } from './domain-error';

/** A calendar day YYYY-MM-DD without time or zone, from 1900 to 2199. Compares as text. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** ISO day of week: 1 Monday ... 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Checks a YYYY-MM-DD text: real day of the calendar, 1900-2199.
 * @throws DomainError invalid `kernel.date-not-real`
 */
export function parseLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new DomainError('invalid', 'kernel.date-not-real');
  return text;
}

export function isLocalDate(text: string): text is LocalDate {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

/**
 * Builds a date from numbers (month 1-12).
 * @throws DomainError invalid `kernel.date-not-real`
 */
export function localDate(year: number, month: number, day: number): LocalDate {
  return parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(toEpochDay(date) + wholeNumber(days));
}

/** Same day of a later or earlier month; the last day of that month when it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) + wholeNumber(months);
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return inRange(targetYear, () =>
    localDate(targetYear, targetMonth, Math.min(day, daysIn(targetYear, targetMonth))),
  );
}

/** Same day of another year; 29 February becomes 28 in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** For sorting: negative, zero or positive. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a <= b ? a : b;
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a >= b ? a : b;
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday; the outer +7 keeps days before 1970 positive.
  return (((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) >= 6;
}

/** Full years of life on a day; one born on 29 February completes a common year on 28 February (art. 112 kc). */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = partsOf(day)[0] - partsOf(birthDate)[0];
  return addYears(birthDate, years) <= day ? years : years - 1;
}

/** Year, month 1-12, day. */
export function partsOf(date: LocalDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Number of days in a month (month 1-12). */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toEpochDay(date: LocalDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function fromEpochDay(epochDay: number): LocalDate {
  const date = new Date(epochDay * MS_PER_DAY);
  const year = date.getUTCFullYear();
  return inRange(year, () => localDate(year, date.getUTCMonth() + 1, date.getUTCDate()));
}

function inRange(year: number, make: () => LocalDate): LocalDate {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new DomainError('invalid', 'kernel.date-out-of-range');
  }
  return make();
}

function wholeNumber(count: number): number {
  if (!Number.isSafeInteger(count)) throw new DomainError('invalid', 'kernel.count-not-whole');
  return count;
}
