import { Spending, type SearchControl } from '../search/budget';
import { rota } from './rota';
import { VisitAnnealer } from './visit-annealer';
import { compileVisits } from './visit-instance';
import { orderOf } from './order-of';
import type { VisitPlan } from './visit-plan';
import type { VisitProblem } from './visit-problem';

/** Temperatures at the start and end of an annealing, as shares of the cost per visit. */
const HOT = 0.8;
const COLD = 0.025;
const STEPS_PER_LOOK = 1024;

export interface VisitSolution {
  readonly plan: VisitPlan;
  readonly iterations: number;
  readonly seconds: number;
  /** (seconds, cost) at each new best. */
  readonly trace: readonly (readonly [number, number])[];
}

/**
 * Plans home visits: anytime, never returns a plan that breaks a hard rule, and repeats exactly under an iteration
 * budget and the same seed. Small problems are annealed several times over, each from the best so far.
 * @param start a rota to begin from; visits not in it, or no longer possible as in it, are placed anew.
 * @throws DomainError `planning.…` when the problem contradicts itself.
 */
export async function solveVisits(
  problem: VisitProblem,
  control: SearchControl,
  start?: VisitPlan,
): Promise<VisitSolution> {
  const instance = compileVisits(problem);
  const spending = new Spending(control.budget);
  const seed = control.seed ?? 1;
  let annealer = new VisitAnnealer(instance, seed, start && orderOf(problem, instance, start));
  let leader = annealer;
  const trace: [number, number][] = [[0, annealer.best.cost]];
  const annealings = annealingsFor(instance.visits, start !== undefined);
  let [current, iterations, nextReport] = [0, 0, 0];
  while (instance.visits > 0) {
    const done = spending.fraction(iterations);
    if (done >= 1 || control.cancelled?.()) break;
    if (done >= annealings[current]!.end) {
      current = annealings.findIndex(({ end }) => done < end);
      if (annealings[current]!.anew) annealer = new VisitAnnealer(instance, seed + current);
      else (annealer = leader).returnToBest();
    }
    const { begin, end } = annealings[current]!;
    const unit = annealer.best.cost / instance.visits;
    const temperature = unit * HOT * (COLD / HOT) ** ((done - begin) / (end - begin));
    for (let i = 0; i < STEPS_PER_LOOK; i++) {
      if (!annealer.step(temperature) || annealer.best.cost > leader.best.cost) continue;
      leader = annealer;
      trace.push([spending.elapsed(), leader.best.cost]);
    }
    iterations += STEPS_PER_LOOK;
    if (performance.now() < nextReport) continue;
    nextReport = performance.now() + 100;
    const { tours, cost: bestCost } = leader.best;
    const unserved = instance.tasks.reduce((count, _, v) => count + (tours[2 * v]! < 0 ? 1 : 0), 0);
    control.onProgress?.({ iterations, seconds: spending.elapsed(), bestCost, unserved });
    await new Promise<void>((resume) => setTimeout(resume, 0));
  }
  return { plan: rota(problem, leader), iterations, seconds: spending.elapsed(), trace };
}

/** A part of the budget, from `begin` to `end` as shares of it: from a rota made anew, or from the best so far. */
interface Annealing {
  readonly begin: number;
  readonly end: number;
  readonly anew: boolean;
}

/** Larger problems fall into one valley early and stay there, however long they cool: so the choice is among this many. */
const VALLEYS = 4;
const VALLEY_SHARE = 0.08;

/**
 * How the budget is shared. Up to some forty visits many short annealings find the optimum more surely than one long one;
 * beyond, cooling slowly pays more, in the best of a few valleys. A given rota is improved and not made anew.
 */
function annealingsFor(visits: number, isGiven: boolean): Annealing[] {
  const isSmall = visits < 40;
  const count = isSmall ? 40 : Math.max(1, Math.round(150 / visits));
  const explored = isSmall || isGiven ? 0 : VALLEYS;
  const lengths =
    explored > 0
      ? [...Array<number>(VALLEYS).fill(VALLEY_SHARE), 1 - VALLEYS * VALLEY_SHARE]
      : Array<number>(count).fill(1 / count);
  let end = 0;
  return lengths.map((length, at) => {
    const begin = end;
    end = at === lengths.length - 1 ? 1 : begin + length;
    return { begin, end, anew: at > 0 && at < explored };
  });
}
