import fc from 'fast-check';
import { addDays, parseLocalDate } from './local-date';
import { addWorkingDays, deadlineAfter, isWorkingDay, workingDaysBetween } from './working-days';

const d = parseLocalDate;
const isHoliday = (date: string) => ['2026-11-11', '2026-12-24', '2026-12-25', '2026-12-26'].includes(date);
const anyDate = fc.nat(3_000).map((days) => addDays(d('2024-01-01'), days));

describe('working days', () => {
  it('leave out the day of the event, Saturdays, Sundays and days off', () => {
    expect(addWorkingDays(d('2026-11-09'), 1, isHoliday)).toBe('2026-11-10');
    expect(addWorkingDays(d('2026-11-09'), 2, isHoliday)).toBe('2026-11-12');
    expect(addWorkingDays(d('2026-11-06'), 14, isHoliday)).toBe('2026-11-27');
    expect(addWorkingDays(d('2026-12-24'), 0, isHoliday)).toBe('2026-12-28');
    expect(() => addWorkingDays(d('2026-11-09'), -1, isHoliday)).toThrow('kernel.count-not-whole');
  });

  it('counted up to the computed day are as many as were asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const due = addWorkingDays(date, count, isHoliday);
        expect(isWorkingDay(due, isHoliday)).toBe(true);
        expect(workingDaysBetween(date, due, isHoliday)).toBe(count);
      }),
    );
  });
});

describe('deadline', () => {
  it('that ends on a Saturday, Sunday or day off moves to the next working day', () => {
    expect(deadlineAfter(d('2026-12-10'), { unit: 'days', count: 14 }, isHoliday)).toBe('2026-12-28');
    expect(deadlineAfter(d('2026-11-09'), { unit: 'days', count: 14 }, isHoliday)).toBe('2026-11-23');
  });

  it('in months ends on the same day of the month, or on its last', () => {
    expect(deadlineAfter(d('2026-03-31'), { unit: 'months', count: 6 }, isHoliday)).toBe('2026-09-30');
    expect(deadlineAfter(d('2026-05-11'), { unit: 'months', count: 6 }, isHoliday)).toBe('2026-11-12');
  });

  it('that does not move stays on the day off', () => {
    expect(deadlineAfter(d('2026-12-10'), { unit: 'days', count: 14, onDayOff: 'stays' }, isHoliday)).toBe(
      '2026-12-24',
    );
  });

  it('of a period that counts its first day ends a day earlier', () => {
    const year = { unit: 'months', count: 12, onDayOff: 'stays', countsFirstDay: true } as const;
    expect(deadlineAfter(d('2026-03-01'), year, isHoliday)).toBe('2027-02-28');
    expect(deadlineAfter(d('2026-01-01'), year, isHoliday)).toBe('2026-12-31');
  });

  it('in working days never ends on a day off', () => {
    expect(deadlineAfter(d('2026-11-09'), { unit: 'working-days', count: 2 }, isHoliday)).toBe('2026-11-12');
  });
});
