import fc from 'fast-check';
import { isSame, mergeMeanwhile, placeOf, withPart } from './three-way';

const line = (lineId: string, quantityMilli: number | null) => ({ lineId, quantityMilli });
const plan = (needs: string, ...lines: ReturnType<typeof line>[]) => ({ needs, lines });

const lines = fc.uniqueArray(
  fc.record({ lineId: fc.constantFrom('a', 'b', 'c', 'd'), quantityMilli: fc.nat(3) }),
  { selector: ({ lineId }) => lineId, maxLength: 4 },
);
const plans = fc.record({ needs: fc.constantFrom('', 'x', 'y'), lines });

describe('what two people changed at the same time', () => {
  it('keeps what the person typed when nobody else changed anything', () => {
    fc.assert(
      fc.property(plans, plans, (before, mine) => {
        const merged = mergeMeanwhile(before, mine, before);
        expect(merged).toEqual({ values: mine, taken: [], contested: [] });
      }),
    );
  });

  it('takes everything over where the person had typed nothing', () => {
    fc.assert(
      fc.property(plans, plans, (before, theirs) => {
        const { values, contested } = mergeMeanwhile(before, before, theirs);
        expect(contested).toEqual([]);
        expect(values.needs).toBe(theirs.needs);
        expect(byId(values.lines)).toEqual(byId(theirs.lines));
      }),
    );
  });

  it('lets the person give way in every contested part and then holds what the others saved there', () => {
    fc.assert(
      fc.property(plans, plans, plans, (before, mine, theirs) => {
        const { values, contested } = mergeMeanwhile(before, mine, theirs);
        const yielded = contested.reduce((all, part) => withPart(all, part.path, part.theirs), values);
        expect(mergeMeanwhile(before, yielded, theirs).contested).toEqual([]);
      }),
    );
  });

  it('joins changes of different fields without a question', () => {
    const before = plan('dom', line('a', 1));
    const { values, taken, contested } = mergeMeanwhile(
      before,
      plan('dom i ogród', line('a', 1)),
      plan('dom', line('a', 2)),
    );
    expect(values).toEqual(plan('dom i ogród', line('a', 2)));
    expect(taken.map(({ path }) => placeOf(values, path).path)).toEqual(['lines.0.quantityMilli']);
    expect(contested).toEqual([]);
  });

  it('asks about one field changed by both and keeps what was typed until the answer', () => {
    const { values, contested } = mergeMeanwhile(plan('a'), plan('b'), plan('c'));
    expect(values.needs).toBe('b');
    expect(contested).toEqual([{ path: ['needs'], before: 'a', mine: 'b', theirs: 'c' }]);
  });

  it('knows a line again by its identity, wherever it stands now', () => {
    const { values } = mergeMeanwhile(
      plan('', line('a', 1), line('b', 1)),
      plan('', line('a', 7), line('b', 1)),
      plan('', line('b', 1), line('a', 1)),
    );
    expect(values.lines).toContainEqual(line('a', 7));
  });

  it('never drops a line the person has just added', () => {
    const { values } = mergeMeanwhile(
      plan('', line('a', 1)),
      plan('', line('a', 1), line('', 5)),
      plan('', line('b', 2)),
    );
    expect(values.lines).toEqual([line('b', 2), line('', 5)]);
  });

  it('asks when one removed what the other changed', () => {
    const before = plan('', line('a', 1));
    const removedByOthers = mergeMeanwhile(before, plan('', line('a', 2)), plan(''));
    expect(removedByOthers.contested).toHaveLength(1);
    expect(removedByOthers.values.lines).toEqual([line('a', 2)]);
    const removedByMe = mergeMeanwhile(before, plan(''), plan('', line('a', 2)));
    expect(removedByMe.contested).toHaveLength(1);
    expect(removedByMe.values.lines).toEqual([]);
  });

  it('takes an empty field, null and nothing for the same', () => {
    expect(isSame({ a: '', b: null }, { a: null, b: '' })).toBe(true);
    expect(isSame('', undefined)).toBe(true);
    expect(isSame(0, '')).toBe(false);
  });
});

function byId(list: readonly { lineId: string; quantityMilli: number | null }[]) {
  return [...list].sort((a, b) => a.lineId.localeCompare(b.lineId));
}
