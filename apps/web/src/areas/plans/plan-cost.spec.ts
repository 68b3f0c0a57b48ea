import fc from 'fast-check';
import { lineCost, planCost, shareWith, type Offer } from './plan-cost';

const line = { serviceCode: 'home-care', quantityMilli: 10_000, preferredMode: '', feeBasisPoints: 1000 };
const foundation: Offer = { mode: 'contest', pes: true, unitPriceGrosze: 5000 };
const company: Offer = { mode: 'procurement', pes: false, unitPriceGrosze: 4000 };

describe('the cost of a service', () => {
  it('runs from the cheapest contract to the dearest, the fee with it', () => {
    expect(lineCost(line, [foundation, company])).toEqual({
      cost: { low: 40_000, high: 50_000 },
      fee: { low: 4_000, high: 5_000 },
      effect: 'depends',
    });
  });

  it('narrows to the way that was chosen', () => {
    expect(lineCost({ ...line, preferredMode: 'contest' }, [foundation, company])).toMatchObject({
      cost: { low: 50_000, high: 50_000 },
      effect: 'counts',
    });
  });

  it('is not guessed without a contract or a quantity', () => {
    expect(lineCost(line, [])).toEqual({ effect: 'unknown' });
    expect(lineCost({ ...line, quantityMilli: null }, [company])).toEqual({ effect: 'never' });
    expect(planCost([line], () => []).unpriced).toBe(1);
  });
});

const offer = fc.record({
  mode: fc.constantFrom('contest', 'procurement', 'own-staff'),
  pes: fc.boolean(),
  unitPriceGrosze: fc.integer({ min: 1, max: 100_000 }),
});
const anyLine = fc.record({
  serviceCode: fc.constantFrom('a', 'b'),
  quantityMilli: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  preferredMode: fc.constantFrom('', 'contest'),
  feeBasisPoints: fc.integer({ min: 0, max: 10_000 }),
});

describe('the effect of a plan on the share', () => {
  it('of every choice of contracts lies between the worst and the best', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 4 }),
        fc.array(offer, { maxLength: 4 }),
        fc.nat({ max: 1_000_000 }),
        fc.nat({ max: 1_000_000 }),
        fc.infiniteStream(fc.nat()),
        (lines, offers, pesGrosze, others, picks) => {
          const now = { pesGrosze, allGrosze: pesGrosze + others };
          const { best, worst } = planCost(lines, () => offers);
          const [chosen] = [lines.map((each) => choose(each, offers, picks.next().value))];
          const made = chosen.reduce(
            (total, each) => ({ pes: total.pes + each.pes, all: total.all + each.all }),
            { pes: 0, all: 0 },
          );
          const share = shareWith(now, made);
          if (share === undefined) return;
          expect(share).toBeLessThanOrEqual(shareWith(now, best) ?? 10_000);
          expect(share).toBeGreaterThanOrEqual(shareWith(now, worst) ?? 0);
        },
      ),
    );
  });
});

function choose(
  each: { quantityMilli: number | null; preferredMode: string },
  offers: readonly Offer[],
  pick: number,
) {
  const open = offers.filter(({ mode }) => each.preferredMode === '' || mode === each.preferredMode);
  const taken = open[pick % Math.max(1, open.length)];
  if (taken === undefined || each.quantityMilli === null) return { pes: 0, all: 0 };
  const all = Math.round((each.quantityMilli * taken.unitPriceGrosze) / 1000);
  return { pes: taken.pes ? all : 0, all };
}
