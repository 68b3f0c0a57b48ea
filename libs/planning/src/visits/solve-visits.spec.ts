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
  });

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

describe('the checker of rotas', () => {
  type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
  const problem = randomVisits(21, 12, 3, 2);
  let sound: VisitPlan;
  beforeAll(async () => {
    sound = (await solveVisits(problem, { budget: { iterations: 20000 } })).plan;
  });

  const broken: readonly [string, string, (plan: Mutable<VisitPlan>) => void][] = [
    ['a carer nobody knows', 'known-shift', (plan) => (plan.tours[0]!.carer = 'nobody')],
    ['a start before the window', 'time-window', (plan) => shiftTask(plan, -400)],
    ['a start after the window', 'time-window', (plan) => shiftTask(plan, 400)],
    ['a visit cut short', 'duration', (plan) => (plan.tours[0]!.tasks[0]!.end -= 1)],
    ['a task left out', 'served-once', (plan) => plan.tours[0]!.tasks.pop()],
    ['leaving before the shift', 'shift', (plan) => (plan.tours[0]!.departure = 0)],
    ['coming home after the shift', 'shift', (plan) => (plan.tours[0]!.arrival += 600)],
    ['coming home sooner than the road allows', 'travel-time', (plan) => (plan.tours[0]!.arrival -= 900)],
    ['a wrong cost', 'cost', (plan) => (plan.cost.total += 1)],
    ['an unknown visit', 'known-visit', (plan) => plan.unserved.push('zed')],
  ];

  function shiftTask(plan: Mutable<VisitPlan>, by: number): void {
    const task = plan.tours[0]!.tasks[0]!;
    task.start += by;
    task.end += by;
  }

  it('accepts a sound rota', () => expect(checkVisits(problem, sound)).toEqual([]));

  it.each(broken)('objects to %s', (_, rule, change) => {
    const plan = structuredClone(sound) as Mutable<VisitPlan>;
    change(plan);
    const rules = checkVisits(problem, plan).map((violation) => violation.rule);
    expect(rules).toContain(rule);
  });
});
