import { sum } from '@cus/kernel';
import fc from 'fast-check';
import { allFigures, byMode, figureOf, worstCase, type LedgerSum, type ShareProject } from './share-figures';

const project: ShareProject = {
  id: 'pilot',
  code: 'CUS',
  grantGrosze: 312_500_000,
  shareThresholdBp: 3_500,
  eligibleFrom: '2021-01-01',
  eligibleTo: '2023-12-31',
};

function amount(amountGrosze: number, change: Partial<LedgerSum> = {}): LedgerSum {
  return {
    projectId: 'pilot',
    pes: false,
    vaccination: false,
    mode: 'own-staff',
    kind: 'accepted',
    amountGrosze,
    ...change,
  };
}

const accepted = { scope: 'project', measure: 'accepted', withVaccinations: true } as const;

describe('the share', () => {
  it('must be strictly above 35.00 %: exactly on it is not enough, one grosz more is', () => {
    const at = [amount(65_000), amount(35_000, { pes: true, mode: 'contest' })];
    expect(figureOf(accepted, at, project)).toMatchObject({ above: false, basisPoints: 3_500 });
    const over = [amount(65_000), amount(35_001, { pes: true, mode: 'contest' })];
    expect(figureOf(accepted, over, project)).toMatchObject({ above: true, basisPoints: 3_500 });
  });

  it('names the least order to social-economy entities that lifts it, and the greatest other order it bears', () => {
    const low = figureOf(accepted, [amount(90_000), amount(10_000, { pes: true })], project);
    const lifted = figureOf(
      accepted,
      [amount(90_000), amount(10_000 + low.shortfallGrosze, { pes: true })],
      project,
    );
    const almost = figureOf(
      accepted,
      [amount(90_000), amount(10_000 + low.shortfallGrosze - 1, { pes: true })],
      project,
    );
    expect([low.above, lifted.above, almost.above]).toEqual([false, true, false]);
  });

  it('stands side by side under sixteen definitions, each once', () => {
    const figures = allFigures([amount(1)], project);
    const names = figures.map((each) => `${each.scope} ${each.measure} ${each.withVaccinations}`);
    expect(new Set(names).size).toBe(16);
    expect(names[0]).toBe('project accepted true');
  });

  it('is nothing yet, and not above, before anything is delivered', () => {
    const figure = figureOf(accepted, [], project);
    expect(figure).toMatchObject({ numeratorGrosze: 0, denominatorGrosze: 0, above: false });
    expect(figure).not.toHaveProperty('basisPoints');
  });

  it('in the worst case has the whole grant of 3,125,000 zł as base and its line at 1,093,750 zł', () => {
    const at = worstCase([amount(109_375_000, { pes: true })], project);
    expect(at).toMatchObject({
      baseGrosze: 312_500_000,
      lineGrosze: 109_375_000,
      above: false,
      shortfallGrosze: 1,
    });
    expect(worstCase([amount(109_375_001, { pes: true })], project)).toMatchObject({ above: true });
  });

  it('counts what a definition names and nothing else, and by way of commissioning sums to its denominator', () => {
    const one = fc.record({
      projectId: fc.constantFrom('pilot', 'other', undefined),
      pes: fc.boolean(),
      vaccination: fc.boolean(),
      mode: fc.constantFrom<LedgerSum['mode']>('own-staff', 'in-house', 'contest', 'procurement'),
      kind: fc.constantFrom<LedgerSum['kind']>('contracted', 'delivered', 'accepted', 'paid'),
      amountGrosze: fc.nat(1_000_000_000),
    });
    fc.assert(
      fc.property(fc.array(one), (sums) => {
        for (const figure of allFigures(sums, project)) {
          let [part, whole] = [0, 0];
          for (const each of sums) {
            if (each.kind !== figure.measure) continue;
            if (figure.scope === 'project' && each.projectId !== 'pilot') continue;
            if (!figure.withVaccinations && each.vaccination) continue;
            whole += each.amountGrosze;
            if (each.pes) part += each.amountGrosze;
          }
          expect([figure.numeratorGrosze, figure.denominatorGrosze]).toEqual([part, whole]);
        }
        const parts = byMode(sums, project);
        expect(sum(parts.map((each) => each.amountGrosze))).toBe(
          figureOf(accepted, sums, project).denominatorGrosze,
        );
      }),
    );
  });
});
