import fc from 'fast-check';
import { joinNewest, type PartOfList } from './join-readers';

interface Row {
  readonly at: string;
}

const row = (minute: number): Row => ({ at: `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z` });
const part = (minutes: readonly number[], isRead = true): PartOfList<Row> => ({
  waiting: minutes.map(row),
  isRead,
});

describe('looks that several services tell', () => {
  it('are one list, the newest first', () => {
    const { rows, rest } = joinNewest([part([9, 2]), part([]), part([5, 1])]);
    expect(rows).toEqual([9, 5, 2, 1].map(row));
    expect(rest.every(({ waiting }) => waiting.length === 0)).toBe(true);
  });

  it('stop where a list with further pages ends', () => {
    const { rows, rest } = joinNewest([part([9, 2]), part([5], false)]);
    expect(rows).toEqual([9, 5].map(row));
    expect(rest.map(({ waiting }) => waiting)).toEqual([[row(2)], []]);
  });

  it('come all, each once and in order, whatever the size of the pages', () => {
    const lists = fc.array(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 30 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 7 }), (given, size) => {
        const whole = given.map((minutes) => [...minutes].sort((a, b) => b - a));
        const read = whole.map(() => 0);
        let parts = whole.map(() => part([], false));
        const shown: Row[] = [];
        for (let turn = 0; turn < 200; turn += 1) {
          const filled = parts.map((before, index) => {
            if (before.isRead || before.waiting.length >= size) return before;
            const next = whole[index]!.slice(read[index], (read[index]! += size));
            return {
              ...part([], read[index]! >= whole[index]!.length),
              waiting: [...before.waiting, ...next.map(row)],
            };
          });
          const { rows, rest } = joinNewest(filled);
          shown.push(...rows);
          parts = rest;
        }
        expect(shown).toEqual(
          whole
            .flat()
            .sort((a, b) => b - a)
            .map(row),
        );
      }),
      { numRuns: 100 },
    );
  });
});
