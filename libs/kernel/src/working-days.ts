import { DomainError } from './domain-error';
import { addDays, addMonths, isWeekend, type LocalDate } from './local-date';

/** Answers whether a date is a statutory day off. Holidays are law, so the caller brings them (see @cus/rules). */
export type IsHoliday = (date: LocalDate) => boolean;

/** Neither Saturday, Sunday nor a statutory day off. */
export function isWorkingDay(date: LocalDate, isHoliday: IsHoliday): boolean {
  return !isWeekend(date) && !isHoliday(date);
}

/**
 * The `count`-th working day after `date`; the day of the event itself is not counted (art. 57 § 1 kpa).
 * With 0 it is the first working day not before `date`.
 */
export function addWorkingDays(date: LocalDate, count: number, isHoliday: IsHoliday): LocalDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new DomainError('invalid', 'kernel.count-not-whole');
  let day = nextWorkingDay(date, isHoliday, count > 0);
  for (let left = count; left > 1; left--) day = nextWorkingDay(day, isHoliday, true);
  return day;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, isHoliday: IsHoliday): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, isHoliday)) count++;
  }
  return count;
}

/** A time limit as law writes it. */
export type TimeLimit =
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'working-days'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number };

/**
 * Last day of a time limit that starts with an event on `from` (art. 57 § 1, 3 and 4 kpa): the day of the event is
 * not counted; months end on the same day of the month, or its last; an end on a Saturday or day off moves to the
 * next working day.
 */
export function deadlineAfter(from: LocalDate, limit: TimeLimit, isHoliday: IsHoliday): LocalDate {
  switch (limit.unit) {
    case 'working-days':
      return addWorkingDays(from, limit.count, isHoliday);
    case 'days':
      return addWorkingDays(addDays(from, limit.count), 0, isHoliday);
    case 'months':
      return addWorkingDays(addMonths(from, limit.count), 0, isHoliday);
  }
}

function nextWorkingDay(date: LocalDate, isHoliday: IsHoliday, after: boolean): LocalDate {
  let day = after ? addDays(date, 1) : date;
  while (!isWorkingDay(day, isHoliday)) day = addDays(day, 1);
  return day;
}
