import fc from 'fast-check';
import { allocate, formatZloty, multiply, multiplyByRatio, sum, zloty } from './money';

const grosze = fc.integer({ min: -1e12, max: 1e12 });
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('money', () => {
  it.each([
    ['3 125 000,00', 312_500_000],
    ['3\u00a0125\u00a0000,00 zł', 312_500_000],
    ['1250', 125_000],
    ['12,5', 1_250],
    ['12.50', 1_250],
    ['-7,00 zł', -700],
    ['\u22120,01', -1],
    ['-0', 0],
  ])('%s is read as %i grosze', (text, amount) => {
    expect(zloty(text)).toBe(amount);
  });

  it.each(['', 'zł', '1,234', '1.234.567', '12 34,00', '1,2,3', '1e3', '90071992547409,92'])(
    '%p is refused rather than guessed',
    (text) => {
      expect(() => zloty(text)).toThrow(/^kernel\.money-not-/);
    },
  );

  it('is shown in Polish, English and Ukrainian with two places and grouped thousands', () => {
    expect(plain(formatZloty(312_500_000))).toBe('3 125 000,00 zł');
    expect(plain(formatZloty(123_456))).toBe('1 234,56 zł');
    expect(plain(formatZloty(-5))).toBe('-0,05 zł');
    expect(plain(formatZloty(123_456, 'en'))).toBe('PLN 1,234.56');
    expect(plain(formatZloty(123_456, 'uk'))).toBe('1 234,56 PLN');
  });

  it('is shown to the grosz even at the edge of exact integers', () => {
    expect(plain(formatZloty(Number.MAX_SAFE_INTEGER))).toBe('90 071 992 547 409,91 zł');
  });

  it('comes back unchanged from its display form', () => {
    fc.assert(fc.property(grosze, (amount) => expect(zloty(formatZloty(amount))).toBe(amount)));
  });

  it('is never a fraction of a grosz', () => {
    expect(() => sum([1, 0.5])).toThrow('kernel.money-not-whole-grosze');
    expect(() => formatZloty(Number.NaN)).toThrow('kernel.money-not-whole-grosze');
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow('kernel.money-not-whole-grosze');
  });

  it('rounds half a grosz up, and a correction mirrors what it corrects', () => {
    expect(multiply(3_333, 1_500)).toBe(5_000);
    expect(multiply(-3_333, 1_500)).toBe(-5_000);
    expect(multiplyByRatio(3_333, 20, 60)).toBe(1_111);
    expect(multiplyByRatio(1, 1, 3)).toBe(0);
    expect(Object.is(multiplyByRatio(-1, 1, 3), 0)).toBe(true);
    expect(() => multiplyByRatio(100, 1, 0)).toThrow('kernel.ratio-not-whole');
  });

  it('multiplied is never more than half a grosz from the exact product', () => {
    fc.assert(
      fc.property(
        grosze,
        fc.nat(10_000),
        fc.integer({ min: 1, max: 10_000 }),
        (amount, numerator, denominator) => {
          fc.pre((Math.abs(amount) * numerator) / denominator < Number.MAX_SAFE_INTEGER); // Larger ones are refused.
          const rounded = BigInt(multiplyByRatio(amount, numerator, denominator));
          const gap = rounded * BigInt(denominator) - BigInt(amount) * BigInt(numerator);
          expect((gap < 0n ? -gap : gap) * 2n <= BigInt(denominator)).toBe(true);
        },
      ),
    );
  });

  it('divided among weights adds up exactly, and no part is a grosz away from its due', () => {
    const weights = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 })
      .filter((list) => list.some((w) => w > 0));
    fc.assert(
      fc.property(grosze, weights, (total, list) => {
        const parts = allocate(total, list);
        expect(sum(parts)).toBe(total);
        const all = list.reduce((a, w) => a + w, 0);
        parts.forEach((part, i) => {
          const gap = BigInt(part) * BigInt(all) - BigInt(total) * BigInt(list[i]!);
          expect((gap < 0n ? -gap : gap) < BigInt(all)).toBe(true);
        });
      }),
    );
  });

  it('left over from division goes to the largest remainders, the earlier of equals first', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(100, [1, 2, 3])).toEqual([17, 33, 50]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(146_740_000, [8_428, 1_572])).toEqual([123_672_472, 23_067_528]);
    for (const weights of [[], [0, 0], [-1, 2], [0.5]]) {
      expect(() => allocate(100, weights)).toThrow('kernel.weights-not-usable');
    }
  });
});
