import { Spending, type SearchControl } from '../search/budget';
import { rota } from './rota';
import { VisitAnnealer } from './visit-annealer';
import { compileVisits } from './visit-instance';
import { orderOf } from './order-of';
import type { VisitPlan } from './visit-plan';
import type { VisitProblem } from './visit-problem';

/** Temperatures at the start and end of an annealing, as shares of the cost per visit. */
const HOT = 0.8;
const COLD = 0.01;
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
  const annealer = new VisitAnnealer(instance, control.seed ?? 1, start && orderOf(problem, instance, start));
  const trace: [number, number][] = [[0, annealer.best.cost]];
  const cycles = annealings(instance.visits);
  let cycle = 0;
  let nextReport = 0;
  while (instance.visits > 0) {
    const done = spending.fraction(annealer.iterations);
    if (done >= 1 || control.cancelled?.()) break;
    if (Math.floor(done * cycles) > cycle) {
      cycle = Math.floor(done * cycles);
      annealer.returnToBest();
    }
    const unit = annealer.best.cost / instance.visits;
    const temperature = unit * HOT * (COLD / HOT) ** (done * cycles - cycle);
    for (let i = 0; i < STEPS_PER_LOOK; i++) {
      if (annealer.step(temperature)) trace.push([spending.elapsed(), annealer.best.cost]);
    }
    if (performance.now() < nextReport) continue;
    nextReport = performance.now() + 100;
    const { iterations, best } = annealer;
    const unserved = instance.tasks.reduce((count, _, v) => count + (best.tours[2 * v]! < 0 ? 1 : 0), 0);
    control.onProgress?.({ iterations, seconds: spending.elapsed(), bestCost: best.cost, unserved });
    await new Promise<void>((resume) => setTimeout(resume, 0));
  }
  return {
    plan: rota(problem, annealer),
    iterations: annealer.iterations,
    seconds: spending.elapsed(),
    trace,
  };
}

/**
 * How many annealings share the budget. Up to some forty visits many short ones find the optimum more surely than one
 * long one; beyond, cooling slowly pays more.
 */
function annealings(visits: number): number {
  return visits < 40 ? 40 : Math.max(1, Math.round(150 / visits));
}
