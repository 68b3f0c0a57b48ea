import { randomVisits } from '../../test/random-visits';
import { checkVisits } from '../check/check-visits';
import { solveVisits } from './solve-visits';
import type { VisitPlan } from './visit-plan';

describe('planning home visits', () => {
  it('gives a rota the checker accepts for any problem', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const problem = randomVisits(seed, 1 + (seed % 19), 1 + (seed % 5), 1 + (seed % 3));
      const { plan } = await solveVisits(problem, { budget: { iterations: 6000 }, seed });
      expect([seed, checkVisits(problem, plan)]).toEqual([seed, []]);
    }
  }, 60_000);

  it('gives the same rota for the same seed and iterations', async () => {
    const problem = randomVisits(3, 15, 4, 2);
    const [one, two] = await Promise.all(
      [1, 2].map(() => solveVisits(problem, { budget: { iterations: 20000 }, seed: 5 })),
    );
    expect(one!.plan).toEqual(two!.plan);
  });

  it('sends a carer the client knows when that is worth it', async () => {
    const problem = randomVisits(8, 10, 4);
    const dear = { ...problem, objective: { ...problem.objective, newCarer: 1000, fairness: 0 } };
    const cheap = { ...problem, objective: { ...problem.objective, newCarer: 0, fairness: 0 } };
    const budget = { iterations: 20000 };
    const [loyal, free] = [await solveVisits(dear, { budget }), await solveVisits(cheap, { budget })];
    expect(loyal.plan.cost.newCarers).toBeLessThan(free.plan.cost.newCarers);
  });

  it('shares the work more evenly when fairness counts', async () => {
    const problem = randomVisits(12, 12, 4);
    const spread = (plan: VisitPlan) => Math.max(...plan.tours.map((tour) => tour.arrival - tour.departure));
    const withWeight = async (fairness: number) => {
      const objective = { travel: 1, fairness };
      return (await solveVisits({ ...problem, objective }, { budget: { iterations: 20000 } })).plan;
    };
    expect(spread(await withWeight(5))).toBeLessThan(spread(await withWeight(0)));
  });
});
