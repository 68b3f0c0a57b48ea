import { parseLocalDate, weekdayOf } from '@cus/kernel';
import Holidays from 'date-holidays';
import { addWorkingDays, isPublicHoliday, polishHolidays } from './statutory-days-off';

const d = parseLocalDate;

describe('statutory day off', () => {
  it('is Christmas Eve only since 2025', () => {
    expect(isPublicHoliday(d('2024-12-24'))).toBe(false);
    expect(isPublicHoliday(d('2025-12-24'))).toBe(true);
    expect(addWorkingDays(d('2024-12-23'), 1)).toBe('2024-12-24');
    expect(addWorkingDays(d('2025-12-23'), 1)).toBe('2025-12-29');
  });

  it('is Epiphany only since 2011, and 12 November only in 2018', () => {
    expect([isPublicHoliday(d('2010-01-06')), isPublicHoliday(d('2011-01-06'))]).toEqual([false, true]);
    expect([2017, 2018, 2019].map((year) => isPublicHoliday(d(`${year}-11-12`)))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('comes 13 times a year until 2024 and 14 times since, each with name and clause', () => {
    expect([2024, 2025, 2026].map((year) => polishHolidays(year).length)).toEqual([13, 14, 14]);
    for (const holiday of polishHolidays(2026)) expect(holiday.name && holiday.clause.act).not.toBe('');
    expect(polishHolidays(2026).map((holiday) => holiday.date)).toEqual(
      [...polishHolidays(2026).map((h) => h.date)].sort(),
    );
  });

  it('agrees with an independent calendar in every year from 1991 to 2100, but for the one day it lacks', () => {
    const independent = new Holidays('PL', { types: ['public'] });
    for (let year = 1991; year <= 2100; year++) {
      const theirs = independent.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
      const ours = polishHolidays(year).map((holiday) => holiday.date as string);
      expect([year, ours.filter((date) => date !== '2018-11-12')]).toEqual([
        year,
        [...new Set(theirs)].sort(),
      ]);
    }
  });

  it('of Easter is a Sunday from 22 March to 25 April in every year of the calendar', () => {
    for (let year = 1991; year <= 2199; year++) {
      const easter = polishHolidays(year).find(
        (holiday) => holiday.name === 'Pierwszy dzień Wielkiej Nocy',
      )!.date;
      expect(weekdayOf(easter)).toBe(7);
      expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
    }
  });

  it('is not guessed for years before 1991', () => {
    expect(() => isPublicHoliday(d('1990-01-01'))).toThrow('rules.none-on-that-day');
  });
});
