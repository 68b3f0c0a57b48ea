import type { Highs, ModelData } from 'highs';
import type { RideInstance } from './ride-instance';
import type { PooledRoute } from './route-pool';

/** Routes the relaxation starts with, and the most it takes in per round. */
const FIRST_ROUTES = 1000;
const MORE_ROUTES = 600;
/** How often the solver may ask whether to go on before the clock is read. */
const CALLS_PER_LOOK = 8;

/** When the solver has to be done. Its own limit counts time on the wall, of which a busy machine needs more. */
export interface Deadline {
  isOver(): boolean;
  secondsOnTheWall(): number;
}

export interface Relaxation {
  /** Lower bound for plans made of the routes given. */
  readonly bound: number;
  /** Reduced cost per route. */
  readonly reduced: Float64Array;
}

/**
 * Solves the linear relaxation of set covering over many routes by sifting: a small program grows by the routes its
 * prices call for, until they call for none. A tenth of the routes is usually enough, in a fraction of the time.
 * @returns undefined when it ran out of time or the routes cannot serve everyone.
 */
export function relax(
  solver: Highs,
  instance: RideInstance,
  routes: readonly PooledRoute[],
  deadline: Deadline,
): Relaxation | undefined {
  const dear = 10 * routes.reduce((most, route) => Math.max(most, route.cost), 1);
  const leaving = Float64Array.from(instance.priceUnserved, (price) => Math.min(price, dear));
  // The newest routes come from the coldest plans.
  const isIn = routes.map((_, j) => j >= routes.length - FIRST_ROUTES);
  const first = routes.filter((_, j) => isIn[j]);
  return solver.withModel(coveringModel(solver, instance, first, leaving, false), (model) => {
    const stop = stopAt(deadline);
    for (;;) {
      model.options.set({ output_flag: false, time_limit: deadline.secondsOnTheWall() });
      model.run({ [solver.constants.callbackType.simplexInterrupt]: stop });
      if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return undefined;
      const { rowDual, colValue } = model.getSolution();
      const reduced = Float64Array.from(routes, (route) => reducedCost(instance, route, rowDual));
      const more = calledFor(reduced, isIn);
      if (more.length === 0) {
        const served = colValue.slice(first.length, first.length + instance.requests);
        const isWhole = served.every((left, r) => left < 1e-6 || instance.priceUnserved[r]! < Infinity);
        return isWhole ? { bound: model.getObjectiveValue(), reduced } : undefined;
      }
      for (const j of more) isIn[j] = true;
      const added = more.map((j) => routes[j]!);
      model.addCols(columnsOf(solver, instance, added));
    }
  });
}

function reducedCost(
  { requests: n }: RideInstance,
  { cost, kind, stops }: PooledRoute,
  dual: Float64Array,
): number {
  let reduced = cost - dual[n + kind]!;
  for (const stop of stops) if (stop < n) reduced -= dual[stop]!;
  return reduced;
}

/** The routes not yet in whose reduced cost is most below nothing. */
function calledFor(reduced: Float64Array, isIn: readonly boolean[]): number[] {
  const below = Array.from(reduced.keys()).filter((j) => !isIn[j] && reduced[j]! < -1e-7);
  return below.sort((a, b) => reduced[a]! - reduced[b]!).slice(0, MORE_ROUTES);
}

/**
 * Rows: each request at least once (or the price of leaving it out paid), each kind of vehicle at most as often as it
 * exists. Columns: the routes, then one per request whose leaving price is finite.
 */
export function coveringModel(
  solver: Highs,
  instance: RideInstance,
  routes: readonly PooledRoute[],
  leaving: Float64Array,
  integer: boolean,
): ModelData {
  const { requests: n, vehicleKind } = instance;
  const kinds = 1 + vehicleKind.reduce((most, kind) => Math.max(most, kind), 0);
  const available = new Float64Array(kinds);
  for (const kind of vehicleKind) available[kind]! += 1;
  const optional = Array.from(leaving.keys()).filter((r) => leaving[r]! < Infinity);
  const numRows = n + kinds;
  const { cost, lower, upper, matrix } = columnsOf(solver, instance, routes, optional, leaving);
  const numCols = cost.length;
  return {
    numCols,
    numRows,
    colCost: cost,
    colLower: lower,
    colUpper: integer ? upper.fill(1) : upper,
    rowLower: Float64Array.from({ length: numRows }, (_, row) => (row < n ? 1 : -solver.infinity)),
    rowUpper: Float64Array.from({ length: numRows }, (_, row) =>
      row < n ? solver.infinity : available[row - n]!,
    ),
    matrix,
    ...(integer ? { integrality: new Int32Array(numCols).fill(1) } : {}),
  };
}

function columnsOf(
  solver: Highs,
  { requests: n, vehicleKind }: RideInstance,
  routes: readonly PooledRoute[],
  optional: readonly number[] = [],
  leaving: Float64Array = new Float64Array(0),
) {
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
  return {
    cost: Float64Array.from([...routes.map((route) => route.cost), ...optional.map((r) => leaving[r]!)]),
    lower: new Float64Array(numCols),
    upper: new Float64Array(numCols).fill(solver.infinity),
    matrix: {
      format: 'csc' as const,
      numRows: n + 1 + vehicleKind.reduce((most, kind) => Math.max(most, kind), 0),
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: new Float64Array(indices.length).fill(1),
    },
  };
}

/** What stops the solver when it is asked, for it does not ask everywhere. */
export function stopAt(deadline: Deadline): (event: { interrupt(): void }) => undefined {
  let asked = 0;
  return (event) => {
    if (++asked % CALLS_PER_LOOK === 0 && deadline.isOver()) event.interrupt();
    return undefined;
  };
}
