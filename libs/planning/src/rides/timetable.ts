import type { RouteOrder } from './ride-annealer';
import type { RideInstance } from './ride-instance';
import type { PlannedBreak, PlannedStop, RideCost, RidePlan, RideRoute } from './ride-plan';
import type { RideProblem } from './ride-problem';
import { RouteClock } from './route-clock';
import { settleTimes, timeOnBoard, timeWaited } from './route-cost';
import { placeBreaks } from './rules/driver-breaks';

/** Turns an order of stops into a plan with times. Of all-or-none groups served in part, the rest is taken out. */
export function timetable(problem: RideProblem, instance: RideInstance, order: RouteOrder): RidePlan {
  const { requests: n } = instance;
  const clock = new RouteClock(instance);
  const served = servedInFull(instance, order);
  const sums = { distance: 0, rideTime: 0, waiting: 0, duration: 0, promisesMoved: 0, squared: 0 };
  const routes: RideRoute[] = [];
  order.routes.forEach((row, vehicle) => {
    const stops = row.filter((stop) => served[stop < n ? stop : stop - n]);
    if (stops.length > 0) routes.push(timedRoute(problem, instance, clock, vehicle, stops, sums));
  });
  const unserved = problem.requests.filter((_, r) => !served[r]);
  const { weights } = instance;
  const { squared, ...parts } = sums;
  const total =
    weights.distance * sums.distance +
    weights.rideTime * sums.rideTime +
    weights.waiting * sums.waiting +
    weights.duration * sums.duration +
    weights.vehicle * routes.length +
    weights.fairness * squared +
    sums.promisesMoved +
    unserved.reduce((sum, request) => sum + (request.priceUnserved ?? 0), 0);
  const cost: RideCost = { total, ...parts, vehicles: routes.length };
  return { routes, unserved: unserved.map((request) => request.id), cost };
}

type Sums = Record<'distance' | 'rideTime' | 'waiting' | 'duration' | 'promisesMoved' | 'squared', number>;

function timedRoute(
  problem: RideProblem,
  instance: RideInstance,
  clock: RouteClock,
  vehicle: number,
  row: Int32Array,
  sums: Sums,
): RideRoute {
  const { requests: n, vehicles, stops: size, distance, breaks } = instance;
  const stops = Int32Array.of(2 * n + vehicle, ...row, 2 * n + vehicles + vehicle);
  const gaps: number[] = [];
  clock.load(vehicle, stops, 0, stops.length);
  placeBreaks(instance, clock, gaps);
  settleTimes(clock);
  const end = stops.length - 1;
  const duration = clock.times[end]! - clock.times[0]!;
  for (let k = 1; k <= end; k++) sums.distance += distance[stops[k - 1]! * size + stops[k]!]!;
  sums.rideTime += timeOnBoard(instance, clock);
  sums.waiting += timeWaited(clock);
  sums.duration += duration;
  const longest = instance.latest[stops[0]!]! - instance.earliest[stops[0]!]!;
  sums.squared += (duration * duration) / Math.max(1, longest);
  const planned = Array.from(row, (stop, k): PlannedStop => {
    const time = clock.times[k + 1]!;
    if (stop < n && instance.priceMoved[stop]! > 0) {
      if (Math.abs(time - instance.promised[stop]!) > instance.tolerance[stop]! + 1e-6) {
        sums.promisesMoved += instance.priceMoved[stop]!;
      }
    }
    return { request: problem.requests[stop % n]!.id, kind: stop < n ? 'pickup' : 'drop-off', time };
  });
  const rests = breaks[vehicle]!.map((rest, i): PlannedBreak => {
    const gap = gaps[i]!;
    const start = Math.max(clock.times[gap]! + instance.service[stops[gap]!]!, rest.earliest);
    return { start, end: start + rest.duration, afterStops: gap };
  });
  return {
    vehicle: problem.vehicles[vehicle]!.id,
    departure: clock.times[0]!,
    arrival: clock.times[end]!,
    stops: planned,
    breaks: rests,
  };
}

function servedInFull(instance: RideInstance, order: RouteOrder): Uint8Array {
  const { requests: n, group } = instance;
  const served = new Uint8Array(n);
  for (const row of order.routes) for (const stop of row) if (stop < n) served[stop] = 1;
  const broken = new Set<number>();
  for (let r = 0; r < n; r++) if (!served[r] && group[r]! >= 0) broken.add(group[r]!);
  for (let r = 0; r < n; r++) if (broken.has(group[r]!)) served[r] = 0;
  return served;
}
