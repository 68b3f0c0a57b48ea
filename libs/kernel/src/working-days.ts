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
export interface TimeLimit {
  readonly unit: 'days' | 'working-days' | 'months';
  readonly count: number;
  /** What happens when it ends on a Saturday or a day off: it `moves` to the next working day (default) or `stays`. */
  readonly onDayOff?: 'moves' | 'stays';
  /** True for a period whose first day is `from` itself (valid for a year from 1 March: to 28 February); false by default. */
  readonly countsFirstDay?: boolean;
}

/**
 * Last day of a time limit that starts on `from`. Unless the limit says otherwise it counts as art. 57 § 1, 3a and 4
 * kpa tell: the day of the event is left out; months end on the same day of the month, or on its last; an end on a
 * Saturday or a day off moves to the next working day.
 */
export function deadlineAfter(from: LocalDate, limit: TimeLimit, isHoliday: IsHoliday): LocalDate {
  if (limit.unit === 'working-days') return addWorkingDays(from, limit.count, isHoliday);
  const end = limit.unit === 'days' ? addDays(from, limit.count) : addMonths(from, limit.count);
  const last = limit.countsFirstDay ? addDays(end, -1) : end;
  return limit.onDayOff === 'stays' ? last : addWorkingDays(last, 0, isHoliday);
}

function nextWorkingDay(date: LocalDate, isHoliday: IsHoliday, after: boolean): LocalDate {
  let day = after ? addDays(date, 1) : date;
  while (!isWorkingDay(day, isHoliday)) day = addDays(day, 1);
  return day;
}
