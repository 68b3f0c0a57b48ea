import type { Brand } from './brand';
import { DomainError } from './domain-error';
import { addDays, addMonths, daysIn, isLocalDate, parseLocalDate, type LocalDate } from './local-date';

/** A calendar month YYYY-MM, the period in which services are settled. Compares as text. */
export type YearMonth = Brand<string, 'YearMonth'>;

/** @throws DomainError invalid `kernel.month-not-real` */
export function parseYearMonth(text: string): YearMonth {
  if (!isYearMonth(text)) throw new DomainError('invalid', 'kernel.month-not-real');
  return text;
}

export function isYearMonth(text: string): text is YearMonth {
  return isLocalDate(`${text}-01`);
}

export function monthOf(date: LocalDate): YearMonth {
  return date.slice(0, 7) as YearMonth;
}

export function firstDayOf(month: YearMonth): LocalDate {
  return parseLocalDate(`${month}-01`);
}

export function lastDayOf(month: YearMonth): LocalDate {
  return addDays(firstDayOf(month), daysInMonth(month) - 1);
}

export function daysInMonth(month: YearMonth): number {
  return daysIn(Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** The month `count` later (or earlier, when negative). */
export function shiftMonth(month: YearMonth, count: number): YearMonth {
  return monthOf(addMonths(firstDayOf(month), count));
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: YearMonth, to: YearMonth): number {
  const index = (month: YearMonth) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(to) - index(from);
}

/** Every month from `from` to `to`, both included; none when `to` is earlier. */
export function* eachMonth(from: YearMonth, to: YearMonth): Generator<YearMonth> {
  for (let i = 0; i <= monthsBetween(from, to); i++) yield shiftMonth(from, i);
}
