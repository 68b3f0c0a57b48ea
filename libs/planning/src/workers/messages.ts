import type { RouteOrder } from '../rides/ride-annealer';
import type { RideProblem } from '../rides/ride-problem';
import type { PooledRoute } from '../rides/route-pool';
import type { SearchBudget, SearchProgress } from '../search/budget';
import type { VisitPlan } from '../visits/visit-plan';
import type { VisitProblem } from '../visits/visit-problem';

interface TaskOf<Kind extends string, Problem> {
  readonly kind: Kind;
  readonly problem: Problem;
  readonly budget: SearchBudget;
  readonly seed: number;
  /** Number of this thread among them all, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** One Int32; 1 stops the search. */
  readonly stop: SharedArrayBuffer;
}

export type Task =
  | (TaskOf<'rides', Omit<RideProblem, 'rules'>> & {
      /** Names of house rules; functions cannot cross to another thread. */
      readonly rules: readonly string[];
      /** No exchange, so that equal seeds and iterations give equal plans. */
      readonly repeatable: boolean;
    })
  | TaskOf<'visits', VisitProblem>;

export interface Shared {
  readonly kind: 'exchange';
  readonly best: RouteOrder;
  readonly routes: readonly PooledRoute[];
}

export type ToWorker = Shared;

export type Answer =
  | { readonly kind: 'rides'; readonly best: RouteOrder; readonly iterations: number }
  | { readonly kind: 'visits'; readonly plan: VisitPlan; readonly iterations: number };

export type FromWorker = Shared | Answer | { readonly kind: 'progress'; readonly progress: SearchProgress };
