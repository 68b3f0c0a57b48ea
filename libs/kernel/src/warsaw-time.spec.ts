import fc from 'fast-check';
import { addMinutes, compareInstants, instantOf, minutesBetween, parseInstant } from './instant';
import { addDays, localDate, parseLocalDate, weekdayOf, type LocalDate } from './local-date';
import { minutesOf, splitByWarsawDate, timeWindow, windowsOverlap } from './time-window';
import {
  isLocalTime,
  warsawDateOf,
  warsawInstant,
  warsawReading,
  warsawShift,
  warsawTimeOf,
} from './warsaw-time';

const d = parseLocalDate;
const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i);

/** Clocks change on the last Sunday of March and October. */
function lastSunday(year: number, month: number): LocalDate {
  const last = localDate(year, month, 31);
  return addDays(last, -(weekdayOf(last) % 7));
}

const anyInstant = fc
  .date({ min: new Date('2020-01-01T00:00Z'), max: new Date('2035-12-31T00:00Z'), noInvalidDate: true })
  .map(instantOf);
const anyDate = anyInstant.map(warsawDateOf);
const anyTime = fc
  .nat(1439)
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

describe('instant', () => {
  it('is read with any offset and kept in UTC', () => {
    expect(parseInstant('2026-07-01T10:00:00+02:00')).toBe('2026-07-01T08:00:00.000Z');
    expect(parseInstant('2026-07-01T10:00Z')).toBe('2026-07-01T10:00:00.000Z');
  });

  it.each(['2026-07-01', '2026-07-01T10:00:00', '2026-04-31T10:00:00Z', '2026-07-01T24:00:00Z', 'yesterday'])(
    '%p is refused',
    (text) => {
      expect(() => parseInstant(text)).toThrow('kernel.instant-not-real');
    },
  );

  it('sorts as time does', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -5_000, max: 5_000 }), (instant, minutes) => {
        const moved = addMinutes(instant, minutes);
        expect(minutesBetween(instant, moved)).toBe(minutes);
        expect(Math.sign(compareInstants(moved, instant))).toBe(Math.sign(minutes));
      }),
    );
  });
});

describe('Warsaw time', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(warsawReading(parseInstant('2026-01-15T23:30:00Z'))).toEqual({
      date: '2026-01-16',
      time: '00:30',
      offsetMinutes: 60,
    });
    expect(warsawReading(parseInstant('2026-07-15T22:00:59Z'))).toEqual({
      date: '2026-07-16',
      time: '00:00',
      offsetMinutes: 120,
    });
    expect(warsawTimeOf(parseInstant('2026-07-15T05:00:00Z'))).toBe('07:00');
  });

  it('refuses 02:30 in the night of spring, when it does not exist, until told what is meant', () => {
    const night = d('2027-03-28');
    expect(() => warsawInstant(night, '02:30')).toThrow('kernel.time-does-not-exist');
    expect(warsawTimeOf(warsawInstant(night, '02:30', 'earlier'))).toBe('01:30');
    expect(warsawTimeOf(warsawInstant(night, '02:30', 'later'))).toBe('03:30');
  });

  it('refuses 02:30 in the night of autumn, when it comes twice, until told which is meant', () => {
    const night = d('2026-10-25');
    expect(() => warsawInstant(night, '02:30')).toThrow('kernel.time-comes-twice');
    expect(warsawInstant(night, '02:30', 'earlier')).toBe('2026-10-25T00:30:00.000Z');
    expect(warsawInstant(night, '02:30', 'later')).toBe('2026-10-25T01:30:00.000Z');
  });

  it.each(YEARS)(
    'asks in %i for the hour from 02:00 to 02:59 of two nights and for nothing around them',
    (year) => {
      for (const [night, code] of [
        [lastSunday(year, 3), 'kernel.time-does-not-exist'],
        [lastSunday(year, 10), 'kernel.time-comes-twice'],
      ] as const) {
        for (const time of ['02:00', '02:59']) expect(() => warsawInstant(night, time)).toThrow(code);
        for (const time of ['00:00', '01:59', '03:00', '23:59']) {
          expect(warsawReading(warsawInstant(night, time))).toMatchObject({ date: night, time });
        }
        for (const day of [addDays(night, -1), addDays(night, 1)]) {
          expect(warsawReading(warsawInstant(day, '02:30'))).toMatchObject({ date: day, time: '02:30' });
        }
      }
    },
  );

  it('counts the real hours of a night shift: 13 in autumn, 11 in spring, otherwise 12', () => {
    const hours = (date: string) => {
      const { start, end } = warsawShift(d(date), '20:00', '08:00');
      return minutesBetween(start, end) / 60;
    };
    expect([hours('2026-10-24'), hours('2027-03-27'), hours('2026-11-10')]).toEqual([13, 11, 12]);
  });

  it('ends a shift on the same day when the end is later on the clock', () => {
    expect(warsawShift(d('2026-11-10'), '08:00', '16:00')).toEqual({
      start: '2026-11-10T07:00:00.000Z',
      end: '2026-11-10T15:00:00.000Z',
    });
  });

  it('read from any wall clock shows the same date and time back, whatever the choice', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyTime,
        fc.constantFrom('earlier' as const, 'later' as const),
        (date, time, choice) => {
          const missing = date === lastSunday(Number(date.slice(0, 4)), 3) && time.startsWith('02');
          fc.pre(!missing);
          expect(warsawReading(warsawInstant(date, time, choice))).toMatchObject({ date, time });
        },
      ),
    );
  });

  it('read from any moment leads back to its minute by one of the two choices', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { date, time, offsetMinutes } = warsawReading(instant);
        const minute = instant.slice(0, 16);
        const choices = (['earlier', 'later'] as const).map((choice) =>
          warsawInstant(date, time, choice).slice(0, 16),
        );
        expect(choices).toContain(minute);
        expect([60, 120]).toContain(offsetMinutes);
      }),
    );
  });

  it('knows a clock reading from other text', () => {
    expect(['00:00', '23:59', '24:00', '7:00', '12:60'].map(isLocalTime)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(() => warsawInstant(d('2026-01-01'), '25:00')).toThrow('kernel.time-not-real');
  });
});

describe('time window', () => {
  it('may begin when another ends', () => {
    const [a, b, c] = ['2026-01-01T08:00Z', '2026-01-01T09:00Z', '2026-01-01T10:00Z'].map(parseInstant) as [
      never,
      never,
      never,
    ];
    expect(windowsOverlap(timeWindow(a, b), timeWindow(b, c))).toBe(false);
    expect(windowsOverlap(timeWindow(a, c), timeWindow(b, c))).toBe(true);
    expect(() => timeWindow(b, b)).toThrow('kernel.window-ends-before-start');
  });

  it('cut at midnights adds up to the whole, each piece on its own date', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 6_000 }), (start, minutes) => {
        const window = timeWindow(start, addMinutes(start, minutes));
        const parts = splitByWarsawDate(window);
        expect(parts.reduce((total, part) => total + minutesOf(part), 0)).toBeCloseTo(minutes, 6);
        expect([parts[0]!.start, parts.at(-1)!.end]).toEqual([window.start, window.end]);
        for (const part of parts) {
          expect(warsawDateOf(part.start)).toBe(part.date);
          expect(warsawDateOf(addMinutes(part.end, -1 / 60_000))).toBe(part.date);
        }
      }),
    );
  });

  it('of a day of clock change has 25 hours in autumn and 23 in spring', () => {
    const day = (date: string) =>
      minutesBetween(warsawInstant(d(date), '00:00'), warsawInstant(addDays(d(date), 1), '00:00')) / 60;
    expect([day('2026-10-25'), day('2027-10-31'), day('2027-03-28')]).toEqual([25, 25, 23]);
  });
});
