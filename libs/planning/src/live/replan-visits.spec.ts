import { randomVisits } from '../../test/random-visits';
import { checkVisits } from '../check/check-visits';
import { solveVisits } from '../visits/solve-visits';
import type { VisitPlan } from '../visits/visit-plan';
import { replanVisits } from './replan-visits';

const startOf = (plan: VisitPlan, id: string) =>
  plan.tours.flatMap((tour) => tour.tasks).find(({ visit, task }) => visit === id && task === 0)?.start;

describe('replanning home visits', () => {
  const problem = randomVisits(14, 12, 4);
  const known = { ...problem, visits: problem.visits.slice(0, -2) };
  const budget = { iterations: 20_000 };

  it('takes new visits in, keeps locked ones exactly and moves others only when that pays', async () => {
    const { plan } = await solveVisits(known, { budget });
    const served = known.visits.map((visit) => visit.id).filter((id) => !plan.unserved.includes(id));
    const locked = new Set(served.slice(0, 3));
    const settings = { locked, tolerance: 5, priceMoved: 1e5 };
    const again = await replanVisits(problem, plan, settings, { budget, seed: 2 });
    expect(checkVisits(again.problem, again.plan)).toEqual([]);
    for (const id of locked) expect(startOf(again.plan, id)).toBeCloseTo(startOf(plan, id)!, 6);
    // At such a price nobody is moved by more than the tolerance.
    for (const id of served)
      expect(Math.abs(startOf(again.plan, id)! - startOf(plan, id)!)).toBeLessThan(5.001);
  });

  it('does without a carer who fell ill', async () => {
    const { plan } = await solveVisits(known, { budget });
    const ill = plan.tours[0]!.carer;
    const carers = known.carers.map((carer) => (carer.id === ill ? { ...carer, shifts: [] } : carer));
    const settings = { locked: new Set<string>(), tolerance: 10, priceMoved: 20 };
    const again = await replanVisits({ ...known, carers }, plan, settings, { budget });
    expect(checkVisits(again.problem, again.plan)).toEqual([]);
    expect(again.plan.tours.some(({ carer }) => carer === ill)).toBe(false);
  });
});
