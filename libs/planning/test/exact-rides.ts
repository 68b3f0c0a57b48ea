import { timedOrder } from '../src/check/check-order';
import { rideCost } from '../src/check/ride-cost';
import type { PlannedStop } from '../src/rides/ride-plan';
import type { RideProblem, Vehicle } from '../src/rides/ride-problem';
import { highs } from '../src/rides/set-partitioning';

type Stop = Pick<PlannedStop, 'request' | 'kind'>;

/**
 * The optimum of a small problem: every feasible order of every subset for every vehicle, put together by an exact
 * integer program. For distance objectives without breaks; capacities by the vehicles' first seating.
 */
export async function exactCost(problem: RideProblem): Promise<number> {
  const columns = problem.vehicles.flatMap((vehicle) => cheapestPerSubset(problem, vehicle));
  const solver = await highs();
  const lines = [
    'Minimize',
    ` obj: ${columns
      .map(({ cost }, j) => `${cost} x${j}`)
      .concat(problem.requests.map((r, k) => `${r.priceUnserved} u${k}`))
      .join(' + ')}`,
    'Subject To',
    ...problem.requests.map(({ id }, k) => {
      const serving = columns.flatMap(({ served }, j) => (served.has(id) ? [`x${j}`] : []));
      return ` r${k}: ${[...serving, `u${k}`].join(' + ')} = 1`;
    }),
    ...problem.vehicles.map(({ id }, k) => {
      const own = columns.flatMap(({ vehicle }, j) => (vehicle === id ? [`x${j}`] : []));
      return ` v${k}: ${own.length > 0 ? own.join(' + ') : 'u0'} <= 1`;
    }),
    'Binary',
    ` ${columns
      .map((_, j) => `x${j}`)
      .concat(problem.requests.map((_, k) => `u${k}`))
      .join(' ')}`,
    'End',
  ];
  return solver.solve(lines.join('\n'), { output_flag: false }).ObjectiveValue;
}

interface Column {
  readonly vehicle: string;
  readonly served: ReadonlySet<string>;
  readonly cost: number;
}

function cheapestPerSubset(problem: RideProblem, vehicle: Vehicle): Column[] {
  const best = new Map<string, Column>();
  const visit = (stops: readonly Stop[], waiting: readonly string[], aboard: readonly string[]): void => {
    if (stops.length > 0) {
      const load = aboard.reduce((sum, id) => sum + problem.requests.find((r) => r.id === id)!.needs[0]!, 0);
      if (load > vehicle.seatings[0]![0]!) return;
    }
    if (stops.length > 0 && aboard.length === 0) {
      const route = timedOrder(problem, vehicle, stops);
      if (!route) return;
      const served = new Set(stops.map((stop) => stop.request));
      const key = [...served].sort().join();
      const cost = rideCost(problem, { routes: [route], unserved: [], cost: {} as never });
      if (!(best.get(key)?.cost! <= cost)) best.set(key, { vehicle: vehicle.id, served, cost });
    }
    for (const id of waiting) {
      visit(
        [...stops, { request: id, kind: 'pickup' }],
        waiting.filter((w) => w !== id),
        [...aboard, id],
      );
    }
    for (const id of aboard) {
      visit(
        [...stops, { request: id, kind: 'drop-off' }],
        waiting,
        aboard.filter((w) => w !== id),
      );
    }
  };
  visit(
    [],
    problem.requests.map((request) => request.id),
    [],
  );
  return [...best.values()];
}
