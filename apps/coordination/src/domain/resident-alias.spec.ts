import fc from 'fast-check';
import { connectedWith, residentBehind, type Merge } from './resident-alias';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const merges = fc
  .array(fc.record({ survivorId: fc.constantFrom(...NAMES), mergedId: fc.constantFrom(...NAMES) }), {
    maxLength: 8,
  })
  .map((pairs) => pairs.map((pair, index): Merge => ({ ...pair, sequence: BigInt(index) })));

describe('a reference to a resident', () => {
  it('stands for itself while nothing was merged, and for the survivor of every merge in a chain', () => {
    expect(residentBehind('a', [])).toBe('a');
    const chain: Merge[] = [
      { survivorId: 'b', mergedId: 'a', sequence: 1n },
      { survivorId: 'c', mergedId: 'b', sequence: 2n },
    ];
    expect(residentBehind('a', chain)).toBe('c');
    expect(residentBehind('a', chain.slice(0, 1))).toBe('b');
  });

  it('means the same in whatever order the merges became known', () => {
    fc.assert(
      fc.property(merges, fc.constantFrom(...NAMES), (known, reference) => {
        expect(residentBehind(reference, known.toReversed())).toBe(residentBehind(reference, known));
      }),
    );
  });

  it('always ends at somebody connected with it, also when events out of order show a circle', () => {
    fc.assert(
      fc.property(merges, fc.constantFrom(...NAMES), (known, reference) => {
        expect(connectedWith([reference], known)).toContain(residentBehind(reference, known));
      }),
    );
  });
});
