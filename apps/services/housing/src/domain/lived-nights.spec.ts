import {
  addDays,
  daysBetween,
  firstDayOf,
  type LocalDate,
  monthOf,
  nightsOf,
  parseLocalDate,
  shiftMonth,
} from '@cus/kernel';
import fc from 'fast-check';
import { type BillableOrder, billNights, livedEvenings, type LivedStay } from './lived-nights';

const d = parseLocalDate;
const start = d('2026-02-20');
const end = d('2026-12-31');
const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays(start, days));

/** Absences of one stay never overlap: a constraint of the database. */
const absences = fc
  .uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 8 })
  .map((days) => days.sort((a, b) => a - b))
  .map((days) =>
    days.flatMap((first, index) =>
      index % 2 === 0 && days[index + 1] !== undefined
        ? [{ from: addDays(start, first), until: addDays(start, days[index + 1] as number) }]
        : [],
    ),
  );

const stays: fc.Arbitrary<LivedStay> = fc
  .record({ movedInOn: day, length: fc.option(fc.integer({ min: 1, max: 200 })), absences })
  .map(({ movedInOn, length, absences: away }) => ({
    movedInOn,
    ...(length !== null && { until: addDays(movedInOn, length) }),
    absences: away,
  }));

const orders: fc.Arbitrary<BillableOrder[]> = fc.array(
  fc.record({
    orderId: fc.uuid(),
    period: fc.option(fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))),
    nights: fc.integer({ min: 0, max: 200 }),
  }),
  { maxLength: 4 },
);

const everything: BillableOrder = { orderId: 'o', period: { from: start }, nights: 1_000 };
const total = (shares: readonly { nights: number }[]) => shares.reduce((sum, share) => sum + share.nights, 0);
const lived = (stay: LivedStay, from: LocalDate, until: LocalDate) => [...livedEvenings(stay, from, until)];

describe('nights of a stay', () => {
  it('are counted by evenings: the day of leaving is not one', () => {
    const stay = { movedInOn: d('2026-03-27'), until: d('2026-03-30'), absences: [] };
    // The night of the clock change, 28 to 29 March, counts like any other.
    expect(lived(stay, start, end)).toEqual(['2026-03-27', '2026-03-28', '2026-03-29']);
    expect(billNights(stay, [everything], end)).toEqual([
      { month: '2026-03', orderId: 'o', nights: 3, lastEvening: '2026-03-29' },
    ]);
  });

  it('belong to the month their evening lies in', () => {
    const stay = { movedInOn: d('2026-10-24'), until: d('2026-11-02'), absences: [] };
    expect(
      billNights(stay, [everything], end).map(({ month, nights, lastEvening }) => [
        month,
        nights,
        lastEvening,
      ]),
    ).toEqual([
      ['2026-10', 8, '2026-10-31'],
      ['2026-11', 1, '2026-11-01'],
    ]);
  });

  it('spent elsewhere are not billed', () => {
    const absence = { from: d('2026-03-02'), until: d('2026-03-05') };
    const stay = { movedInOn: d('2026-03-01'), until: d('2026-03-08'), absences: [absence] };
    expect(total(billNights(stay, [everything], end))).toBe(
      nightsOf({ from: stay.movedInOn, until: stay.until }) - 3,
    );
  });

  it('of one order stop when it is used up, and go on with the next', () => {
    const stay = { movedInOn: d('2026-03-30'), until: d('2026-04-05'), absences: [] };
    const first = { orderId: 'a', period: { from: d('2026-01-01'), to: d('2026-12-31') }, nights: 3 };
    const second = { orderId: 'b', period: { from: d('2026-04-01'), to: d('2026-12-31') }, nights: 2 };
    expect(
      billNights(stay, [second, first], end).map(({ month, orderId, nights }) => [month, orderId, nights]),
    ).toEqual([
      ['2026-03', 'a', 2],
      ['2026-04', 'a', 1],
      ['2026-04', 'b', 2],
    ]);
  });

  it('reported month by month add up to the nights lived, however months are taken together', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 4 }), (stay, monthsAtOnce) => {
        const shares = billNights(stay, [everything], end);
        let counted = 0;
        for (let month = monthOf(start); month <= monthOf(end); month = shiftMonth(month, monthsAtOnce)) {
          const next = shiftMonth(month, monthsAtOnce);
          const inside = shares.filter((share) => share.month >= month && share.month < next);
          const until = firstDayOf(next) < end ? firstDayOf(next) : end;
          expect(total(inside)).toBe(lived(stay, firstDayOf(month), until).length);
          counted += total(inside);
        }
        expect(counted).toBe(lived(stay, start, end).length);
      }),
    );
  });

  it('are never more than their orders have, nor charged outside an order', () => {
    fc.assert(
      fc.property(stays, orders, (stay, linked) => {
        const shares = billNights(stay, linked, end);
        for (const order of linked) {
          const mine = shares.filter((share) => share.orderId === order.orderId);
          expect(total(mine)).toBeLessThanOrEqual(order.nights);
          for (const share of mine) {
            expect(share.lastEvening >= (order.period?.from ?? '9')).toBe(true);
            expect(share.lastEvening <= (order.period?.to ?? '0')).toBe(true);
          }
        }
        expect(total(shares)).toBeLessThanOrEqual(lived(stay, start, end).length);
      }),
    );
  });

  it('of a month already over do not change when more months pass', () => {
    fc.assert(
      fc.property(stays, orders, day, (stay, linked, through) => {
        const until = firstDayOf(monthOf(through));
        const early = billNights(stay, linked, until);
        const late = billNights(stay, linked, end).filter((share) => firstDayOf(share.month) < until);
        expect(late).toEqual(early);
      }),
    );
  });

  it('are as many as days lie between, less the absent ones', () => {
    fc.assert(
      fc.property(stays, (stay) => {
        const until = stay.until && stay.until < end ? stay.until : end;
        const away = new Set(
          stay.absences.flatMap(({ from, until: back }) =>
            Array.from({ length: daysBetween(from, back) }, (_, index) => addDays(from, index)),
          ),
        );
        const nights = Math.max(0, daysBetween(stay.movedInOn, until));
        const absent = [...away].filter((evening) => evening >= stay.movedInOn && evening < until).length;
        expect(lived(stay, start, end)).toHaveLength(nights - absent);
      }),
    );
  });
});
