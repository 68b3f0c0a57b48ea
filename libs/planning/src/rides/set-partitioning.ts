import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
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
 *
 * @param outOfTime polled by the integer program.
 */
export function partition(
  solver: Highs,
  instance: RideInstance,
  pool: readonly PooledRoute[],
  incumbent: RouteOrder,
  seconds: number,
  outOfTime: () => boolean,
): PartitionResult {
  const known = pool.filter((route) => route.cost < incumbent.cost);
  const upper = incumbent.missing > 0 ? Infinity : incumbent.cost;
  const relaxed = solver.withModel(coveringModel(solver, instance, known, false), (model) => {
    model.options.set({ output_flag: false, time_limit: seconds });
    model.run();
    const optimal = model.getModelStatus() === solver.constants.modelStatus.optimal;
    return optimal ? { bound: model.getObjectiveValue(), reduced: model.getSolution().colDual } : undefined;
  });
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
  const chosen = integerProgram(solver, instance, columns, incumbent, own.length, seconds, outOfTime);
  return { bound: relaxed.bound, promising, chosen };
}

function integerProgram(
  solver: Highs,
  instance: RideInstance,
  columns: readonly PooledRoute[],
  incumbent: RouteOrder,
  incumbentSize: number,
  seconds: number,
  outOfTime: () => boolean,
): readonly PooledRoute[] | undefined {
  const upper = incumbent.missing > 0 ? Infinity : incumbent.cost;
  return solver.withModel(coveringModel(solver, instance, columns, true), (model: Model) => {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 1e-7 });
    if (upper < Infinity) {
      const start = new Float64Array(model.getDimensions().numCols).fill(1, 0, incumbentSize);
      const served = new Set(incumbent.routes.flatMap((row) => Array.from(row)));
      optionalRequests(instance).forEach((r, i) => (start[columns.length + i] = served.has(r) ? 0 : 1));
      model.setSolution({ colValue: start });
    }
    const stop = solver.constants.callbackType.mipInterrupt;
    model.run({
      [stop]: (event: { interrupt(): void }) => {
        if (outOfTime()) event.interrupt();
        return undefined;
      },
    });
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

/** Rows: each request at least once (or its price paid), each kind of vehicle at most as often as it exists. */
function coveringModel(
  solver: Highs,
  instance: RideInstance,
  routes: readonly PooledRoute[],
  integer: boolean,
): ModelData {
  const { requests: n, vehicleKind, priceUnserved } = instance;
  const kinds = 1 + vehicleKind.reduce((most, kind) => Math.max(most, kind), 0);
  const available = new Float64Array(kinds);
  for (const kind of vehicleKind) available[kind]! += 1;
  const optional = optionalRequests(instance);
  const starts: number[] = [0];
  const indices: number[] = [];
  for (const route of routes) {
    for (const stop of route.stops) if (stop < n) indices.push(stop);
    indices.push(n + route.kind);
    starts.push(indices.length);
  }
  for (const request of optional) {
    indices.push(request);
    starts.push(indices.length);
  }
  const numCols = routes.length + optional.length;
  const numRows = n + kinds;
  return {
    numCols,
    numRows,
    colCost: Float64Array.from([...routes.map((r) => r.cost), ...optional.map((r) => priceUnserved[r]!)]),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(integer ? 1 : solver.infinity),
    rowLower: Float64Array.from({ length: numRows }, (_, row) => (row < n ? 1 : -solver.infinity)),
    rowUpper: Float64Array.from({ length: numRows }, (_, row) =>
      row < n ? solver.infinity : available[row - n]!,
    ),
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    },
    ...(integer ? { integrality: new Int32Array(numCols).fill(1) } : {}),
  };
}
