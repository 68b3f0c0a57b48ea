import { addDays, nightsOf, parseLocalDate } from '@cus/kernel';
import fc from 'fast-check';
import { freeByNight, freeNights, type Occupancy, placeStrips } from './place-strips';

const d = parseLocalDate;
const window = { from: d('2026-10-15'), until: d('2026-11-15') };
const start = d('2026-10-01');

/** Stays one after another, as the database keeps them. */
const occupancies: fc.Arbitrary<Occupancy[]> = fc
  .array(
    fc.record({
      gap: fc.nat(10),
      reserved: fc.nat(3),
      nights: fc.integer({ min: 1, max: 15 }),
      away: fc.nat(5),
    }),
    { maxLength: 6 },
  )
  .map((list) => {
    let at = start;
    return list.map(({ gap, reserved, nights, away }, index) => {
      const from = addDays(at, gap);
      const movedInOn = addDays(from, Math.min(reserved, nights - 1));
      const until = addDays(from, nights);
      at = until;
      const absences = away > 0 && away < nights ? [{ from: addDays(until, -away), until }] : [];
      return { stayId: `s${index}`, residentId: 'r', from, until, movedInOn, absences };
    });
  });

describe('the board of a place', () => {
  it('shows kept, lived, absent, free and closed nights', () => {
    const occupancy: Occupancy = {
      stayId: 's',
      residentId: 'r',
      from: d('2026-10-20'),
      until: d('2026-10-30'),
      movedInOn: d('2026-10-22'),
      absences: [{ from: d('2026-10-24'), until: d('2026-10-26') }],
    };
    const strips = placeStrips(
      { openFrom: d('2026-10-18'), closedFrom: d('2026-11-10'), blocks: [], occupancies: [occupancy] },
      window,
    );
    expect(strips.map(({ from, state }) => [from, state])).toEqual([
      ['2026-10-15', 'closed'],
      ['2026-10-18', 'free'],
      ['2026-10-20', 'reserved'],
      ['2026-10-22', 'occupied'],
      ['2026-10-24', 'absent'],
      ['2026-10-26', 'occupied'],
      ['2026-10-30', 'free'],
      ['2026-11-10', 'closed'],
    ]);
    expect(freeNights(strips)).toBe(2 + 11);
  });

  it('shows nights of repairs as closed, without end while nobody knows it', () => {
    const strips = placeStrips(
      {
        openFrom: start,
        blocks: [{ from: d('2026-10-20'), until: d('2026-10-25') }, { from: d('2026-11-01') }],
        occupancies: [],
      },
      window,
    );
    expect(strips.map(({ from, state }) => [from, state])).toEqual([
      ['2026-10-15', 'free'],
      ['2026-10-20', 'closed'],
      ['2026-10-25', 'free'],
      ['2026-11-01', 'closed'],
    ]);
  });

  it('covers every night exactly once, and neighbours differ', () => {
    fc.assert(
      fc.property(occupancies, (list) => {
        const strips = placeStrips({ openFrom: start, blocks: [], occupancies: list }, window);
        expect(strips[0]?.from).toBe(window.from);
        expect(strips.at(-1)?.until).toBe(window.until);
        strips.slice(1).forEach((strip, index) => {
          const before = strips[index]!;
          expect(strip.from).toBe(before.until);
          expect([strip.state, strip.stayId]).not.toEqual([before.state, before.stayId]);
        });
        expect(strips.reduce((sum, strip) => sum + nightsOf(strip), 0)).toBe(nightsOf(window));
      }),
    );
  });

  it('counts free places night by night as its strips do', () => {
    fc.assert(
      fc.property(fc.array(occupancies, { maxLength: 5 }), (places) => {
        const boards = places.map((list) =>
          placeStrips({ openFrom: start, blocks: [], occupancies: list }, window),
        );
        const nightly = freeByNight(boards, window);
        expect(nightly).toHaveLength(nightsOf(window));
        expect(nightly.reduce((a, b) => a + b, 0)).toBe(
          boards.reduce((sum, strips) => sum + freeNights(strips), 0),
        );
      }),
    );
  });
});
