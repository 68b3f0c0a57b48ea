import type { SearchControl } from '../search/budget';
import { solveVisits, type VisitSolution } from '../visits/solve-visits';
import type { VisitPlan } from '../visits/visit-plan';
import type { Visit, VisitProblem } from '../visits/visit-problem';

export interface ReplanSettings {
  /** Visits that stay with their carers and times: begun, done or confirmed. */
  readonly locked: ReadonlySet<string>;
  /** How far any other visit may move before it costs, and what it then costs. */
  readonly tolerance: number;
  readonly priceMoved: number;
}

/**
 * Plans home visits anew after something changed (a visit added or cancelled, a carer ill: change the problem
 * first), starting from the rota in force and moving as few told times as pays off.
 */
export function replanVisits(
  problem: VisitProblem,
  plan: VisitPlan,
  settings: ReplanSettings,
  control: SearchControl,
): Promise<VisitSolution & { readonly problem: VisitProblem }> {
  const told = new Map<string, { start: number; carers: string[] }>();
  for (const { carer, tasks } of plan.tours) {
    for (const { visit, task, start } of tasks) {
      const entry = told.get(visit) ?? { start, carers: [] };
      told.set(visit, { start: task === 0 ? start : entry.start, carers: [...entry.carers, carer] });
    }
  }
  const keepWord = (visit: Visit): Visit => {
    const word = told.get(visit.id);
    if (!word) return visit;
    const { tolerance, priceMoved, locked } = settings;
    if (!locked.has(visit.id)) return { ...visit, promise: { start: word.start, tolerance, priceMoved } };
    const window = { earliest: word.start, due: word.start, latest: word.start };
    // The second of two tasks in order starts later than the first; only the first one's start is pinned then.
    const windows =
      typeof visit.order === 'object' ? [{ ...window, latest: word.start + visit.order.max }] : [window];
    return { ...visit, windows, only: word.carers };
  };
  const kept = { ...problem, visits: problem.visits.map(keepWord) };
  return solveVisits(kept, control, plan).then((solved) => ({ ...solved, problem: kept }));
}
