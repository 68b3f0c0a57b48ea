import type { SearchBudget, SearchProgress } from '@cus/planning';
import type { loadPlanning } from './planning.ts';
import type { Published, SetName } from './sets.ts';

export interface Run {
  readonly cost: number;
  readonly feasible: boolean;
  readonly iterationsPerSecond: number;
  /** Seconds until the plan was within 1 % of the best known value; undefined when it never was. */
  readonly secondsToOnePercent?: number;
  readonly plan: unknown;
}

export interface RunSettings {
  readonly seconds: number;
  readonly threads: number;
  readonly seed: number;
  /** Stop at the best known value even where it is not proven optimal; a gap can only come out larger that way. */
  readonly stopAtBest?: boolean;
}

/**
 * Solves one published instance once and has the plan checked independently. A search of one thread that has reached
 * a proven optimum stops: nothing better can come, so the gap is the same and the seconds go to other runs.
 */
export async function solveOnce(
  planning: ReturnType<typeof loadPlanning>,
  set: SetName,
  instance: Published,
  settings: RunSettings,
): Promise<Run> {
  const budget: SearchBudget = { seconds: settings.seconds, clock: settings.threads > 1 ? 'thread' : 'cpu' };
  let reached = Infinity;
  const enough = instance.optimum ?? (settings.stopAtBest ? instance.bestKnown + 0.005 : -Infinity);
  const control = {
    budget,
    seed: settings.seed,
    threads: settings.threads,
    onProgress: ({ bestCost, unserved }: SearchProgress) => {
      if (unserved === 0) reached = bestCost;
    },
    cancelled: () => reached <= enough,
  };
  const alone = settings.threads === 1;
  if (set === 'home-visits') {
    const problem = planning.readMankowska(instance.text);
    const solved = await (alone
      ? planning.solveVisits(problem, control)
      : planning.solveVisitsOnThreads(problem, control));
    const feasible =
      solved.plan.unserved.length === 0 && planning.checkVisits(problem, solved.plan).length === 0;
    return summary(instance, solved, feasible);
  }
  const problem = planning.readCordeau(instance.text);
  const solved = await (alone
    ? planning.solveRides(problem, control)
    : planning.solveRidesOnThreads(problem, control));
  const feasible =
    solved.plan.unserved.length === 0 && planning.checkRides(problem, solved.plan).length === 0;
  return summary(instance, solved, feasible);
}

interface Solved {
  readonly plan: { readonly cost: { readonly total: number } };
  readonly iterations: number;
  readonly seconds: number;
  readonly trace: readonly (readonly [number, number])[];
}

function summary(instance: Published, solved: Solved, feasible: boolean): Run {
  return {
    cost: solved.plan.cost.total,
    feasible,
    iterationsPerSecond: solved.iterations / solved.seconds,
    secondsToOnePercent: solved.trace.find(([, cost]) => cost <= 1.01 * instance.bestKnown)?.[0],
    plan: solved.plan,
  };
}
