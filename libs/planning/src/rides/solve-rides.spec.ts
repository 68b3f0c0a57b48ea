import { exactCost } from '../../test/exact-rides';
import { randomRides } from '../../test/random-rides';
import { checkRides } from '../check/check-rides';
import { exclusiveGroups } from '../house-rules/exclusive-groups';
import type { RideProblem } from './ride-problem';
import { solveRides } from './solve-rides';

describe('planning a day of rides', () => {
  it.each([false, true])('gives a plan the checker accepts for any problem (rich: %s)', async (rich) => {
    for (let seed = 1; seed <= 30; seed++) {
      const size = { requests: 1 + (seed % 17), vehicles: 1 + (seed % 4), rich };
      const problem = { ...randomRides(seed, size), ...(rich ? { rules: [exclusiveGroups] } : {}) };
      const { plan } = await solveRides(problem, { budget: { iterations: 150 }, seed });
      expect([seed, checkRides(problem, plan)]).toEqual([seed, []]);
    }
  });

  it('gives the same plan for the same seed and iterations', async () => {
    const problem = randomRides(3, { requests: 15, vehicles: 3, rich: true });
    const [one, two] = await Promise.all(
      [1, 2].map(() => solveRides(problem, { budget: { iterations: 400 }, seed: 11 })),
    );
    expect(one!.plan).toEqual(two!.plan);
  });

  it('reaches the optimum of small problems, and loosening a rule never makes the optimum worse', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const problem = randomRides(seed, { requests: 4, vehicles: 2 });
      const optimum = await exactCost(problem);
      const { plan } = await solveRides(problem, { budget: { iterations: 2500 }, seed });
      expect(plan.cost.total).toBeCloseTo(optimum, 6);
      for (const looser of loosened(problem))
        expect(await exactCost(looser)).toBeLessThanOrEqual(optimum + 1e-6);
    }
  }, 120_000);

  it('serves an outward and its return trip both or neither', async () => {
    const problem = randomRides(5, { requests: 6, vehicles: 1 });
    const requests = problem.requests.map((request, r) => ({
      ...request,
      together: `appointment ${r >> 1}`,
      // Of each pair one trip is impossible.
      maxRide: r % 2 === 0 ? request.maxRide : 0,
    }));
    const { plan } = await solveRides({ ...problem, requests }, { budget: { iterations: 200 } });
    expect(plan.unserved).toHaveLength(6);
  });

  it('reports progress and stops when cancelled', async () => {
    let reports = 0;
    const { iterations } = await solveRides(randomRides(9, { requests: 12, vehicles: 2 }), {
      budget: { seconds: 60 },
      onProgress: () => reports++,
      cancelled: () => reports > 0,
    });
    expect(reports).toBe(1);
    expect(iterations).toBeLessThan(1e6);
  });

  it('refuses a problem that contradicts itself', async () => {
    const problem = randomRides(1, { requests: 2, vehicles: 1 });
    const twice = { ...problem, requests: [problem.requests[0]!, problem.requests[0]!] };
    await expect(solveRides(twice, { budget: { iterations: 1 } })).rejects.toMatchObject({
      code: 'planning.duplicate-id',
    });
  });
});

function loosened(problem: RideProblem): RideProblem[] {
  const requests = (change: (request: RideProblem['requests'][number]) => object) => ({
    ...problem,
    requests: problem.requests.map((request) => ({ ...request, ...change(request) })),
  });
  return [
    requests((request) => ({ maxRide: request.maxRide + 10 })),
    requests((request) => ({ pickup: { ...request.pickup, latest: request.pickup.latest + 20 } })),
    requests((request) => ({ dropOff: { ...request.dropOff, latest: request.dropOff.latest + 20 } })),
    { ...problem, vehicles: [...problem.vehicles, { ...problem.vehicles[0]!, id: 'another' }] },
    { ...problem, vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, maxDuration: 1000 })) },
    { ...problem, vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, seatings: [[9, 9]] })) },
  ];
}
