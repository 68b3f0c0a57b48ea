import fc from 'fast-check';
import {
  dateRange,
  daysOf,
  eachDay,
  intersectRanges,
  nightRange,
  nightsOf,
  nightsOverlap,
  rangeContains,
  rangesOverlap,
  staysNight,
} from './date-range';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDates,
  daysBetween,
  isLocalDate,
  isWeekend,
  parseLocalDate,
  weekdayOf,
  type LocalDate,
} from './local-date';
import {
  daysInMonth,
  eachMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsBetween,
  parseYearMonth,
  shiftMonth,
} from './year-month';

const d = parseLocalDate;
const m = parseYearMonth;
const anyDate = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(d('2000-01-01'), days));

describe('local date', () => {
  it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29'])('%s is a day', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '1899-12-31',
    '2200-01-01',
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
  ])('%p is no day', (text) => {
    expect(() => parseLocalDate(text)).toThrow('kernel.date-not-real');
  });

  it('moved by months stays within a shorter month', () => {
    expect(addMonths(d('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(d('2023-12-31'), 2)).toBe('2024-02-29');
    expect(addMonths(d('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addYears(d('2024-02-29'), 1)).toBe('2025-02-28');
  });

  it('is refused when moved beyond the calendar or by a fraction', () => {
    expect(() => addDays(d('2199-12-31'), 1)).toThrow('kernel.date-out-of-range');
    expect(() => addMonths(d('1900-01-01'), -1)).toThrow('kernel.date-out-of-range');
    expect(() => addDays(d('2026-01-01'), 0.5)).toThrow('kernel.count-not-whole');
  });

  it('knows its weekday and age', () => {
    expect(weekdayOf(d('2026-11-22'))).toBe(7);
    expect(weekdayOf(d('1969-12-31'))).toBe(3);
    expect([isWeekend(d('2026-11-21')), isWeekend(d('2026-11-23'))]).toEqual([true, false]);
    expect(ageOn(d('1966-11-23'), d('2026-11-22'))).toBe(59);
    expect(ageOn(d('1966-11-23'), d('2026-11-23'))).toBe(60);
    expect(ageOn(d('2008-02-29'), d('2026-02-28'))).toBe(18);
  });

  it('moved by days comes back, keeps order and the weekday cycle', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -9_000, max: 9_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
        expect((((weekdayOf(moved) - weekdayOf(date) - days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});

describe('month', () => {
  it('knows its days and neighbours', () => {
    expect(monthOf(d('2024-02-10'))).toBe('2024-02');
    expect([firstDayOf(m('2024-02')), lastDayOf(m('2024-02')), daysInMonth(m('2024-02'))]).toEqual([
      '2024-02-01',
      '2024-02-29',
      29,
    ]);
    expect([...eachMonth(m('2025-11'), m('2026-02'))]).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect([...eachMonth(m('2026-02'), m('2026-01'))]).toEqual([]);
    expect(() => parseYearMonth('2026-13')).toThrow('kernel.month-not-real');
  });

  it('shifted by a count is that many months away', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (date, count) => {
        expect(monthsBetween(monthOf(date), shiftMonth(monthOf(date), count))).toBe(count);
      }),
    );
  });
});

describe('range of days', () => {
  it('includes both ends and may have none', () => {
    const week = { from: d('2026-11-02'), to: d('2026-11-08') };
    expect([
      rangeContains(week, d('2026-11-02')),
      rangeContains(week, d('2026-11-08')),
      rangeContains(week, d('2026-11-09')),
    ]).toEqual([true, true, false]);
    expect(rangeContains(dateRange(d('2026-01-01')), d('2199-12-31'))).toBe(true);
    expect(daysOf(week)).toBe(7);
    expect([...eachDay(week.from, week.to)]).toHaveLength(7);
    expect([...eachDay(d('2199-12-31'), d('2199-12-31'))]).toEqual(['2199-12-31']);
    expect(() => dateRange(d('2026-01-02'), d('2026-01-01'))).toThrow('kernel.range-ends-before-start');
  });

  it('overlaps another exactly when some day is in both', () => {
    const start = d('2026-01-01');
    const range = fc
      .tuple(fc.nat(12), fc.nat(6), fc.boolean())
      .map(([from, length, open]) =>
        open
          ? dateRange(addDays(start, from))
          : dateRange(addDays(start, from), addDays(start, from + length)),
      );
    const days = [...eachDay(start, addDays(start, 20))];
    fc.assert(
      fc.property(range, range, (a, b) => {
        const both = days.filter((day) => rangeContains(a, day) && rangeContains(b, day));
        expect(rangesOverlap(a, b)).toBe(both.length > 0);
        const common = intersectRanges(a, b);
        expect(days.filter((day) => common && rangeContains(common, day))).toEqual(both);
      }),
    );
  });
});

describe('range of nights', () => {
  const stay = (from: string, until: string) => nightRange(d(from), d(until));

  it('lets a guest come on the day another leaves', () => {
    expect(nightsOverlap(stay('2026-11-02', '2026-11-05'), stay('2026-11-05', '2026-11-06'))).toBe(false);
    expect(nightsOverlap(stay('2026-11-02', '2026-11-05'), stay('2026-11-04', '2026-11-06'))).toBe(true);
  });

  it('counts nights, not days', () => {
    const three = stay('2026-11-02', '2026-11-05');
    const evenings = [...eachDay(d('2026-11-01'), d('2026-11-06'))].filter((day: LocalDate) =>
      staysNight(three, day),
    );
    expect([nightsOf(three), evenings]).toEqual([3, ['2026-11-02', '2026-11-03', '2026-11-04']]);
    expect(() => stay('2026-11-02', '2026-11-02')).toThrow('kernel.range-without-night');
  });
});
