import { addDays, parseLocalDate } from '@cus/kernel';
import { type WaitingCircumstance, waitingPoints } from '@cus/rules';
import fc from 'fast-check';
import { rankWaiting, reasonsOf, type WaitingFacts } from './waiting-order';

const on = parseLocalDate('2026-11-22');
const circumstances = Object.keys(
  waitingPoints.entries[0]?.value.circumstances ?? {},
) as WaitingCircumstance[];
const entries: fc.Arbitrary<WaitingFacts[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    joinedOn: fc.integer({ min: 0, max: 800 }).map((days) => addDays(parseLocalDate('2024-09-01'), days)),
    circumstances: fc.subarray(circumstances),
    minorChildren: fc.integer({ min: 0, max: 6 }),
  }),
  { selector: (entry) => entry.id, maxLength: 20 },
);

describe('the waiting list', () => {
  it('counts full months of waiting: the 31st is reached on the last day of a shorter month', () => {
    const since = (joinedOn: string, day: string) =>
      reasonsOf(
        { id: 'a', joinedOn: parseLocalDate(joinedOn), circumstances: [], minorChildren: 0 },
        parseLocalDate(day),
      );
    expect(since('2026-01-31', '2026-02-27')).toEqual([]);
    expect(since('2026-01-31', '2026-02-28')).toEqual([{ criterion: 'months-waiting', points: 1 }]);
    expect(since('2024-01-31', '2026-02-28')).toEqual([{ criterion: 'months-waiting', points: 12 }]);
  });

  it('does not hold who joins later', () => {
    const later = { id: 'a', joinedOn: parseLocalDate('2199-12-31'), circumstances: [], minorChildren: 0 };
    expect(rankWaiting([later], on)).toEqual([]);
  });

  it('gives every point for a reason', () => {
    const entry: WaitingFacts = {
      id: 'a',
      joinedOn: parseLocalDate('2026-09-22'),
      circumstances: ['violence', 'violence'],
      minorChildren: 5,
    };
    expect(reasonsOf(entry, on)).toEqual([
      { criterion: 'violence', points: 40 },
      { criterion: 'minor-children', points: 30 },
      { criterion: 'months-waiting', points: 2 },
    ]);
  });

  it('has the same order whatever the order the entries are read in', () => {
    fc.assert(
      fc.property(entries, fc.integer(), (list, seed) => {
        const shuffled = [...list].sort((a, b) => (a.id + seed < b.id + seed ? -1 : 1) * (seed % 2 ? 1 : -1));
        const ids = (ranked: ReturnType<typeof rankWaiting>) => ranked.map(({ entry }) => entry.id);
        expect(ids(rankWaiting(shuffled, on))).toEqual(ids(rankWaiting(list, on)));
      }),
    );
  });

  it('puts nobody before somebody with more points, or with as many and a longer wait', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const ranked = rankWaiting(list, on);
        ranked.slice(1).forEach((next, index) => {
          const before = ranked[index]!;
          expect(before.points).toBeGreaterThanOrEqual(next.points);
          if (before.points === next.points) expect(before.entry.joinedOn <= next.entry.joinedOn).toBe(true);
          expect(next.points).toBe(next.reasons.reduce((sum, reason) => sum + reason.points, 0));
        });
      }),
    );
  });

  it('never moves somebody down for one more circumstance', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...circumstances), (list, more) => {
        const [first, ...others] = list;
        if (!first) return;
        const worse = { ...first, circumstances: [...first.circumstances, more] };
        const position = (all: WaitingFacts[]) =>
          rankWaiting(all, on).find(({ entry }) => entry.id === first.id)?.position;
        expect(position([worse, ...others])).toBeLessThanOrEqual(position(list) ?? 0);
      }),
    );
  });
});
