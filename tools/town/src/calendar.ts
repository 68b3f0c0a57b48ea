import { isPublicHoliday, kernel } from './built.ts';

/** A day as text, YYYY-MM-DD. */
export type Day = string;

const day = (text: Day) => kernel.parseLocalDate(text);

export const addDays = (from: Day, count: number): Day => kernel.addDays(day(from), count);
export const addMonths = (from: Day, count: number): Day => kernel.addMonths(day(from), count);
export const weekdayOf = (on: Day): number => kernel.weekdayOf(day(on));
export const isWorkingDay = (on: Day): boolean => kernel.isWorkingDay(day(on), isPublicHoliday);
export const isDayOff = (on: Day): boolean => isPublicHoliday(day(on));
export const lastOfMonth = (month: string): Day => kernel.lastDayOf(kernel.parseYearMonth(month));
export const firstOfMonth = (on: Day): Day => `${on.slice(0, 7)}-01`;
export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
export const later = (a: Day, b: Day): Day => (a >= b ? a : b);

/** The last day of a month that is not after a day. */
export function monthEndUpTo(until: Day): Day {
  return addDays(firstOfMonth(addDays(until, 1)), -1);
}

/** The `count`-th working day after a day; with 0 the first working day not before it. */
export function workingDay(from: Day, count: number): Day {
  return kernel.addWorkingDays(day(from), count, isPublicHoliday);
}

/** The last working day not after a day. */
export function workingDayUpTo(until: Day): Day {
  let on = until;
  while (!isWorkingDay(on)) on = addDays(on, -1);
  return on;
}

/** Every month that has a day in the range, YYYY-MM. */
export function monthsOf(from: Day, to: Day): string[] {
  return [...kernel.eachMonth(kernel.monthOf(day(from)), kernel.monthOf(day(to)))];
}

/** Every day from `from` to `to`, both included. */
export function daysOf(from: Day, to: Day): Day[] {
  const count = kernel.daysBetween(day(from), day(to)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addDays(from, i));
}

/** The moment clocks in Warsaw show that time, in UTC. Only for hours at which clocks are never changed. */
export function momentOf(on: Day, time: string): string {
  return kernel.warsawInstant(day(on), time);
}

export function workingDaysOf(from: Day, to: Day): Day[] {
  return daysOf(from, to).filter(isWorkingDay);
}
