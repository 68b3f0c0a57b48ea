import { parseInstant, parseLocalDate } from '@cus/kernel';
import { isPublicHoliday } from '@cus/rules';
import { checkOpeningHours, openingAt, periodsOn } from './opening-hours';

const workday = [{ opens: '07:00', closes: '15:00' }];
const desk = {
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, periods: workday })),
  exceptions: [
    { date: '2026-12-24', periods: [], note: 'Wigilia' },
    { date: '2026-11-28', periods: [{ opens: '10:00', closes: '13:00' }] },
  ],
};
const split = {
  weekly: [
    {
      weekday: 1,
      periods: [
        { opens: '14:00', closes: '15:00' },
        { opens: '07:00', closes: '09:00' },
      ],
    },
  ],
  exceptions: [],
};
const at = (text: string) => openingAt(desk, parseInstant(text), isPublicHoliday);

describe('opening hours', () => {
  it('are read on the wall clock in Poland, in summer and in winter', () => {
    expect(at('2026-11-23T06:00:00Z')).toEqual({ open: true, closesAt: '15:00' });
    expect(at('2026-11-23T05:59:00Z').open).toBe(false);
    expect(at('2026-07-06T05:00:00Z').open).toBe(true);
  });

  it('end at the minute of closing and begin again on the next open day', () => {
    expect(at('2026-11-23T14:00:00Z')).toEqual({
      open: false,
      opensNext: { date: '2026-11-24', time: '07:00' },
    });
  });

  it('pass over statutory days off unless an exception opens them', () => {
    expect(at('2026-11-11T09:00:00Z')).toEqual({
      open: false,
      opensNext: { date: '2026-11-12', time: '07:00' },
    });
    const open = { ...desk, exceptions: [{ date: '2026-11-11', periods: workday }] };
    expect(periodsOn(open, parseLocalDate('2026-11-11'), isPublicHoliday)).toEqual(workday);
  });

  it('follow exceptions instead of the usual hours', () => {
    expect(at('2026-12-24T09:00:00Z').open).toBe(false);
    expect(at('2026-11-28T09:30:00Z')).toEqual({ open: true, closesAt: '13:00' });
  });

  it('can have several periods in a day', () => {
    expect(openingAt(split, parseInstant('2026-11-23T09:00:00Z'), isPublicHoliday)).toEqual({
      open: false,
      opensNext: { date: '2026-11-23', time: '14:00' },
    });
  });

  it('say nothing about the next opening of a site that does not open', () => {
    const never = { weekly: [], exceptions: [] };
    expect(openingAt(never, parseInstant('2026-11-23T09:00:00Z'), isPublicHoliday)).toEqual({ open: false });
  });

  it('are refused when a day is listed twice, ends before it begins or overlaps itself', () => {
    const monday = (periods: { opens: string; closes: string }[]) => ({
      weekly: [{ weekday: 1, periods }],
      exceptions: [],
    });
    expect(() => checkOpeningHours({ weekly: [...split.weekly, ...split.weekly], exceptions: [] })).toThrow(
      'registry.day-listed-twice',
    );
    expect(() => checkOpeningHours(monday([{ opens: '15:00', closes: '07:00' }]))).toThrow(
      'registry.closes-before-opening',
    );
    expect(() =>
      checkOpeningHours(
        monday([
          { opens: '07:00', closes: '10:00' },
          { opens: '09:00', closes: '11:00' },
        ]),
      ),
    ).toThrow('registry.periods-overlap');
    expect(() => checkOpeningHours(split)).not.toThrow();
  });
});
