import type { RidePlan, RideRoute } from '../rides/ride-plan';
import type { RideProblem, RideRequest, Vehicle } from '../rides/ride-problem';
import type { RideViolation } from '../rides/ride-rule';
import { checkBreaks } from './check-breaks';
import { rideCost } from './ride-cost';
import { shortestTimes } from './shortest-times';

/** Times and loads may be wrong by this much: the rounding of doubles over a day of sums. */
const TOLERANCE = 1e-6;

type Report = (rule: string, where: Omit<RideViolation, 'rule'>) => void;

/**
 * Checks a plan against its problem from the plan's own times, sharing no code with the search: who is served and
 * by whom, order, windows, travel, ride times, capacity, shifts, breaks, all-or-none groups, house rules and the
 * claimed cost.
 * @returns every breach; an empty list means the plan can be driven as written and costs what it says.
 */
export function checkRides(problem: RideProblem, plan: RidePlan): RideViolation[] {
  const found: RideViolation[] = [];
  const report: Report = (rule, where) => found.push({ rule, ...where });
  const travel = shortestTimes(problem.travel);
  checkService(problem, plan, report);
  const drivers = new Set<string>();
  for (const route of plan.routes) {
    const vehicle = problem.vehicles.find((candidate) => candidate.id === route.vehicle);
    if (!vehicle || drivers.has(route.vehicle)) {
      report('one-route-per-vehicle', { vehicle: route.vehicle });
      continue;
    }
    drivers.add(route.vehicle);
    checkRoute(problem, vehicle, route, travel, report);
  }
  for (const rule of problem.rules ?? []) found.push(...rule.check(problem, plan));
  if (found.length === 0) {
    const cost = rideCost(problem, plan);
    const excess = Math.abs(cost - plan.cost.total);
    if (!(excess <= TOLERANCE * Math.max(1, Math.abs(cost)))) report('cost', { excess });
  }
  return found;
}

/** Each request is served once or listed as unserved; groups are served all or none. */
function checkService(problem: RideProblem, plan: RidePlan, report: Report): void {
  const times = new Map<string, number>();
  for (const route of plan.routes) {
    for (const stop of route.stops) {
      const key = `${stop.kind} ${stop.request}`;
      times.set(key, (times.get(key) ?? 0) + 1);
      if (!problem.requests.some((request) => request.id === stop.request)) {
        report('known-request', { request: stop.request });
      }
    }
  }
  const unserved = new Set(plan.unserved);
  if (unserved.size !== plan.unserved.length) report('listed-once', {});
  for (const { id } of problem.requests) {
    const wanted = unserved.has(id) ? 0 : 1;
    const served = [times.get(`pickup ${id}`) ?? 0, times.get(`drop-off ${id}`) ?? 0];
    if (served.some((count) => count !== wanted)) report('served-once', { request: id });
  }
  for (const { id, together } of problem.requests) {
    if (together === undefined || unserved.has(id)) continue;
    const split = problem.requests.some((other) => other.together === together && unserved.has(other.id));
    if (split) report('together', { request: id });
  }
}

interface Boarded {
  readonly request: RideRequest;
  readonly left: number;
}

function checkRoute(
  problem: RideProblem,
  vehicle: Vehicle,
  route: RideRoute,
  travel: (from: number, to: number) => number,
  report: Report,
): void {
  const onBoard = new Map<string, Boarded>();
  let place = vehicle.start;
  let free = route.departure;
  const late = (rule: string, excess: number, request?: string) => {
    if (!(excess <= TOLERANCE)) report(rule, { vehicle: vehicle.id, request, excess });
  };
  late('shift', vehicle.shift.earliest - route.departure);
  for (const stop of route.stops) {
    const request = problem.requests.find((candidate) => candidate.id === stop.request);
    if (!request) continue;
    const asked = stop.kind === 'pickup' ? request.pickup : request.dropOff;
    late('travel-time', free + travel(place, asked.place) - stop.time, request.id);
    late('time-window', Math.max(asked.earliest - stop.time, stop.time - asked.latest), request.id);
    place = asked.place;
    free = stop.time + asked.service;
    if (stop.kind === 'pickup') board(problem, vehicle, request, free, onBoard, report);
    else alight(vehicle, request, stop.time, onBoard, report, late);
  }
  late('travel-time', free + travel(place, vehicle.end) - route.arrival);
  late('shift', route.arrival - vehicle.shift.latest);
  late('route-duration', route.arrival - route.departure - (vehicle.maxDuration ?? Infinity));
  for (const id of onBoard.keys()) report('dropped-off', { vehicle: vehicle.id, request: id });
  checkBreaks(problem, vehicle, route, travel, report);
}

function board(
  problem: RideProblem,
  vehicle: Vehicle,
  request: RideRequest,
  left: number,
  onBoard: Map<string, Boarded>,
  report: Report,
): void {
  if (request.vehicles && !request.vehicles.includes(vehicle.id)) {
    report('allowed-vehicle', { vehicle: vehicle.id, request: request.id });
  }
  onBoard.set(request.id, { request, left });
  const load = problem.resources.map((_, k) =>
    [...onBoard.values()].reduce((sum, rider) => sum + (rider.request.needs[k] ?? 0), 0),
  );
  const seated = vehicle.seatings.some((seating) =>
    load.every((amount, k) => amount <= (seating[k] ?? 0) + TOLERANCE),
  );
  if (!seated) report('capacity', { vehicle: vehicle.id, request: request.id });
}

function alight(
  vehicle: Vehicle,
  request: RideRequest,
  time: number,
  onBoard: Map<string, Boarded>,
  report: Report,
  late: (rule: string, excess: number, request?: string) => void,
): void {
  const rider = onBoard.get(request.id);
  if (!rider) report('picked-up-first', { vehicle: vehicle.id, request: request.id });
  else late('maximum-ride-time', time - rider.left - request.maxRide, request.id);
  onBoard.delete(request.id);
}
