import loadHighs, { type Highs, type Model } from 'highs';
import { coveringModel, relax, stopAt, type Deadline } from './relaxation';
import type { RideInstance } from './ride-instance';
import type { RouteOrder } from './ride-annealer';
import { RouteClock } from './route-clock';
import { routeCost } from './route-cost';
import type { PooledRoute } from './route-pool';
import { placeBreaks } from './rules/driver-breaks';

/** How many routes the integer program gets at most: the wasm solver finds nothing good among many more. */
const MOST_COLUMNS = 1500;

export interface PartitionResult {
  /** Better order than the incumbent, if one was found. May cover a request twice: the caller drops one. */
  readonly chosen?: readonly PooledRoute[];
  /** Lower bound for plans made of pooled routes. */
  readonly bound: number;
  /** Routes that can still be part of a better plan, best reduced cost first. */
  readonly promising: readonly PooledRoute[];
}

let engine: Promise<Highs> | undefined;

/** HiGHS, loaded once. */
export function highs(): Promise<Highs> {
  engine ??= loadHighs();
  return engine;
}

/** Makes the next call load the solver anew, after it crashed. */
export function forgetHighs(): void {
  engine = undefined;
}

/**
 * Chooses routes from the pool that serve everyone at least once at the lowest cost (set covering: with the
 * triangle inequality serving twice never pays, and covering has kinder duals than partitioning). The linear
 * relaxation is solved over the whole pool; routes whose reduced cost exceeds the gap to the incumbent cannot
 * improve it and are left out of the integer program (Parragh & Schmid 2013; Gschwind & Drexl 2019).
 */
export function partition(
  solver: Highs,
  instance: RideInstance,
  pool: readonly PooledRoute[],
  incumbent: RouteOrder,
  deadline: Deadline,
): PartitionResult {
  const known = pool.filter((route) => route.cost < incumbent.cost);
  const upper = incumbent.missing > 0 ? Infinity : incumbent.cost;
  const relaxed = relax(solver, instance, known, deadline);
  if (!relaxed) return { bound: -Infinity, promising: known };
  const slack = upper - relaxed.bound;
  const ranked = known
    .map((route, j) => ({ route, reduced: relaxed.reduced[j]! }))
    .filter((c) => c.reduced <= slack);
  ranked.sort((a, b) => a.reduced - b.reduced);
  const promising = ranked.map((candidate) => candidate.route);
  if (relaxed.bound > upper - 1e-6) return { bound: relaxed.bound, promising };
  const own = incumbentRoutes(instance, incumbent);
  const columns = [...own, ...promising.slice(0, MOST_COLUMNS)];
  const chosen = integerProgram(solver, instance, columns, incumbent, own.length, deadline);
  return { bound: relaxed.bound, promising, chosen };
}

function integerProgram(
  solver: Highs,
  instance: RideInstance,
  columns: readonly PooledRoute[],
  incumbent: RouteOrder,
  incumbentSize: number,
  deadline: Deadline,
): readonly PooledRoute[] | undefined {
  const upper = incumbent.missing > 0 ? Infinity : incumbent.cost;
  const covering = coveringModel(solver, instance, columns, instance.priceUnserved, true);
  return solver.withModel(covering, (model: Model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 1e-7, time_limit: deadline.secondsOnTheWall() });
    if (upper < Infinity) {
      const start = new Float64Array(model.getDimensions().numCols).fill(1, 0, incumbentSize);
      const served = new Set(incumbent.routes.flatMap((row) => Array.from(row)));
      optionalRequests(instance).forEach((r, i) => (start[columns.length + i] = served.has(r) ? 0 : 1));
      model.setSolution({ colValue: start });
    }
    const { simplexInterrupt, mipInterrupt } = solver.constants.callbackType;
    const stop = stopAt(deadline);
    model.run({ [simplexInterrupt]: stop, [mipInterrupt]: stop });
    const found = Number(model.info.get('primal_solution_status')) === 2;
    if (!found || model.getObjectiveValue() >= upper - 1e-6) return undefined;
    const { colValue } = model.getSolution();
    return columns.filter((_, j) => colValue[j]! > 0.5);
  });
}

function optionalRequests({ priceUnserved }: RideInstance): number[] {
  return Array.from(priceUnserved.keys()).filter((r) => priceUnserved[r]! < Infinity);
}

function incumbentRoutes(instance: RideInstance, incumbent: RouteOrder): PooledRoute[] {
  const clock = new RouteClock(instance);
  return incumbent.routes.flatMap((stops, vehicle) => {
    if (stops.length === 0) return [];
    const { requests: n, vehicles, vehicleKind } = instance;
    const row = Int32Array.of(2 * n + vehicle, ...stops, 2 * n + vehicles + vehicle);
    clock.load(vehicle, row, 0, row.length);
    placeBreaks(instance, clock);
    return [{ kind: vehicleKind[vehicle]!, stops, cost: routeCost(instance, clock) }];
  });
}
