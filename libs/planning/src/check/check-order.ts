import type { PlannedStop, RideRoute } from '../rides/ride-plan';
import type { RideProblem, Vehicle } from '../rides/ride-problem';
import { shortestTimes } from './shortest-times';

/** `later - earlier >= least` between the starts of two events of a route. */
export interface TimeConstraint {
  readonly earlier: number;
  readonly later: number;
  readonly least: number;
}

export interface OrderConstraints {
  /** Events: 0 departure, 1..stops services, stops + 1 arrival. */
  readonly events: number;
  readonly windows: readonly (readonly [number, number])[];
  readonly between: readonly TimeConstraint[];
}

/** The rules on times of one vehicle's order of stops, breaks left out, written as constraints on differences. */
export function constraintsOf(
  problem: RideProblem,
  vehicle: Vehicle,
  stops: readonly Pick<PlannedStop, 'request' | 'kind'>[],
): OrderConstraints {
  const travel = shortestTimes(problem.travel);
  const shift = [vehicle.shift.earliest, vehicle.shift.latest] as const;
  const windows: (readonly [number, number])[] = [shift];
  const between: TimeConstraint[] = [];
  const pickups = new Map<string, number>();
  let place = vehicle.start;
  let service = 0;
  stops.forEach((stop, k) => {
    const request = problem.requests.find((candidate) => candidate.id === stop.request)!;
    const asked = stop.kind === 'pickup' ? request.pickup : request.dropOff;
    windows.push([asked.earliest, asked.latest]);
    between.push({ earlier: k, later: k + 1, least: service + travel(place, asked.place) });
    place = asked.place;
    service = asked.service;
    const pickup = pickups.get(request.id);
    if (stop.kind === 'pickup') pickups.set(request.id, k + 1);
    else if (pickup !== undefined) {
      between.push({ earlier: k + 1, later: pickup, least: -(request.pickup.service + request.maxRide) });
    }
  });
  windows.push(shift);
  const events = stops.length + 2;
  between.push({ earlier: events - 2, later: events - 1, least: service + travel(place, vehicle.end) });
  if (vehicle.maxDuration !== undefined)
    between.push({ earlier: events - 1, later: 0, least: -vehicle.maxDuration });
  return { events, windows, between };
}

/**
 * Latest possible times of an order of stops, or undefined when no times obey its windows, travel, ride times and
 * length of the day. Works from the latest times down, so it shares neither code nor direction with the search.
 */
export function latestTimes({ events, windows, between }: OrderConstraints): number[] | undefined {
  const times = windows.map(([, latest]) => latest);
  for (let round = 0; round <= events; round++) {
    let moved = false;
    for (const { earlier, later, least } of between) {
      const bound = times[later]! - least;
      if (bound >= times[earlier]! - 1e-9) continue;
      if (bound < windows[earlier]![0] - 1e-9) return undefined;
      times[earlier] = bound;
      moved = true;
    }
    if (!moved) return times;
  }
  return undefined;
}

/** A route with feasible times for an order of stops, or undefined; to check orders published without times. */
export function timedOrder(
  problem: RideProblem,
  vehicle: Vehicle,
  stops: readonly Pick<PlannedStop, 'request' | 'kind'>[],
): RideRoute | undefined {
  const times = latestTimes(constraintsOf(problem, vehicle, stops));
  return (
    times && {
      vehicle: vehicle.id,
      departure: times[0]!,
      arrival: times[times.length - 1]!,
      stops: stops.map((stop, k) => ({ request: stop.request, kind: stop.kind, time: times[k + 1]! })),
      breaks: [],
    }
  );
}
