import fc from 'fast-check';
import {
  headroom,
  headroomForOthers,
  shareBasisPoints,
  shortfall,
  shortfallByNewOrders,
  strictlyAbove,
} from './share';

const BUDGET = 312_500_000;
const LINE = 109_375_000;
const partOfWhole = fc
  .tuple(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: 0, max: 4_000_000_000 }))
  .map(([a, b]) => ({ part: Math.min(a, b), whole: Math.max(a, b) }));
const threshold = fc.integer({ min: 0, max: 9_999 });

describe('share of the value', () => {
  it('is above 35.00 % one grosz beyond the line, not on it', () => {
    expect(strictlyAbove(LINE, BUDGET, 3_500)).toBe(false);
    expect(strictlyAbove(LINE + 1, BUDGET, 3_500)).toBe(true);
  });

  it('is not above any line when nothing was delivered', () => {
    expect(strictlyAbove(0, 0, 0)).toBe(false);
    expect(shareBasisPoints(0, 0)).toBeNull();
    expect(shortfall(0, 0, 3_500)).toBe(0);
    expect(shortfallByNewOrders(0, 0, 3_500)).toBe(1);
  });

  it('is displayed rounded down, never flattered', () => {
    expect(shareBasisPoints(34_999_999, 100_000_000)).toBe(3_499);
    expect(shareBasisPoints(LINE + 1, BUDGET)).toBe(3_500);
  });

  it('of the worst case needs 1,093,750.01 zł of the whole 3,125,000 zł', () => {
    expect(shortfall(0, BUDGET, 3_500)).toBe(LINE + 1);
    expect(headroom(LINE + 1, BUDGET, 3_500)).toBe(0);
    expect(headroom(BUDGET, BUDGET, 3_500)).toBe(BUDGET - LINE - 1);
  });

  it('refuses a part greater than the whole, fractions and thresholds of 100 %', () => {
    for (const [part, whole, bp] of [
      [2, 1, 0],
      [-1, 1, 0],
      [0.5, 1, 0],
      [1, 1, 10_000],
      [1, 1, -1],
    ] as const) {
      expect(() => strictlyAbove(part, whole, bp)).toThrow('kernel.share-not-comparable');
    }
  });

  it('compares as exact fractions do', () => {
    fc.assert(
      fc.property(partOfWhole, threshold, ({ part, whole }, bp) => {
        const exact = BigInt(part) * 10_000n > BigInt(whole) * BigInt(bp);
        expect(strictlyAbove(part, whole, bp)).toBe(exact);
      }),
    );
  });

  it('passes with exactly the shortfall and not with a grosz less', () => {
    fc.assert(
      fc.property(partOfWhole, threshold, ({ part, whole }, bp) => {
        fc.pre(whole > 0);
        const move = shortfall(part, whole, bp);
        expect(strictlyAbove(part + move, whole, bp)).toBe(true);
        if (move > 0) expect(strictlyAbove(part + move - 1, whole, bp)).toBe(false);
        const order = shortfallByNewOrders(part, whole, bp);
        expect(strictlyAbove(part + order, whole + order, bp)).toBe(true);
        if (order > 0) expect(strictlyAbove(part + order - 1, whole + order - 1, bp)).toBe(false);
      }),
    );
  });

  it('still passes after using the whole headroom and not a grosz more', () => {
    fc.assert(
      fc.property(partOfWhole, threshold, ({ part, whole }, bp) => {
        fc.pre(strictlyAbove(part, whole, bp));
        const room = headroom(part, whole, bp);
        expect(strictlyAbove(part - room, whole, bp)).toBe(true);
        if (part > room) expect(strictlyAbove(part - room - 1, whole, bp)).toBe(false);
        const others = headroomForOthers(part, whole, bp);
        if (others === null) return expect(bp).toBe(0);
        expect(strictlyAbove(part, whole + others, bp)).toBe(true);
        expect(strictlyAbove(part, whole + others + 1, bp)).toBe(false);
      }),
    );
  });
});
