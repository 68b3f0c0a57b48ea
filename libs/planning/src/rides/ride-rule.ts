import type { RidePlan } from './ride-plan';
import type { RideProblem } from './ride-problem';

/**
 * A rule of the house on single routes, added without touching the solver: one file that says how the search
 * tests it and, apart from that, how a finished plan is checked against it.
 *
 * A rule must be hereditary: a route that obeys it still does when a request is taken out.
 */
export interface RideRule {
  /** Kebab-case name, used in violations and explanations. */
  readonly name: string;
  /** Prepares the rule for one problem; undefined when it has no bite there. */
  compile(problem: RideProblem): CompiledRideRule | undefined;
  /** Independent check of a finished plan: one violation per breach. */
  check(problem: RideProblem, plan: RidePlan): readonly RideViolation[];
}

/** The form of a rule the search asks millions of times: numbers only, no allocation. */
export interface CompiledRideRule {
  /** Whether request number `request` may ever go in vehicle number `vehicle`. */
  allows?(request: number, vehicle: number): boolean;
  /**
   * Whether the vehicle may make these stops in this order. `stops[0]` and `stops[length - 1]` are its depots;
   * between them, `r` is the pickup of request number r and `requests + r` its drop-off.
   */
  accepts?(stops: Int32Array, length: number, vehicle: number): boolean;
}

/** One breach found by a check. `excess` says by how much, in the unit of the rule, where that makes sense. */
export interface RideViolation {
  readonly rule: string;
  readonly vehicle?: string;
  readonly request?: string;
  readonly excess?: number;
}
