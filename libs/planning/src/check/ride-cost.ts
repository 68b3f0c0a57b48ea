import type { RidePlan, RideRoute } from '../rides/ride-plan';
import type { RideProblem } from '../rides/ride-problem';
import { shortestTimes } from './shortest-times';

/** Total cost of a plan, worked out from the plan alone. The distance between places is the matrix's direct one. */
export function rideCost(problem: RideProblem, plan: RidePlan): number {
  const { requests, vehicles } = problem;
  const weights = {
    distance: 1,
    rideTime: 0,
    waiting: 0,
    duration: 0,
    vehicle: 0,
    fairness: 0,
    ...problem.objective,
  };
  let total = 0;
  for (const id of plan.unserved) total += requests.find((request) => request.id === id)?.priceUnserved ?? 0;
  for (const route of plan.routes) {
    const vehicle = vehicles.find((candidate) => candidate.id === route.vehicle)!;
    const span = route.arrival - route.departure;
    const shift = Math.max(1, vehicle.shift.latest - vehicle.shift.earliest);
    total += weights.vehicle + weights.duration * span + (weights.fairness * span * span) / shift;
    total += weights.distance * routeDistance(problem, route);
    if (weights.waiting > 0) total += weights.waiting * idleTime(problem, route);
    for (const stop of route.stops) {
      const request = requests.find((candidate) => candidate.id === stop.request)!;
      if (stop.kind === 'drop-off') {
        const pickup = route.stops.find((other) => other.request === stop.request)!;
        total += weights.rideTime * (stop.time - pickup.time - request.pickup.service);
      } else if (
        request.promise &&
        Math.abs(stop.time - request.promise.pickup) > request.promise.tolerance + 1e-6
      ) {
        total += request.promise.priceMoved;
      }
    }
  }
  return total;
}

function placesOf(problem: RideProblem, route: RideRoute): number[] {
  const vehicle = problem.vehicles.find((candidate) => candidate.id === route.vehicle)!;
  const visited = route.stops.map((stop) => {
    const request = problem.requests.find((candidate) => candidate.id === stop.request)!;
    return stop.kind === 'pickup' ? request.pickup.place : request.dropOff.place;
  });
  return [vehicle.start, ...visited, vehicle.end];
}

function routeDistance(problem: RideProblem, route: RideRoute): number {
  const { size, times, distances, metric } = problem.travel;
  const places = placesOf(problem, route);
  const shortest = distances || metric ? undefined : shortestTimes(problem.travel);
  const leg = (a: number, b: number) => shortest?.(a, b) ?? (distances ?? times)[a * size + b]!;
  return places.slice(1).reduce((sum, place, k) => sum + leg(places[k]!, place), 0);
}

/** Time between departure and arrival that is neither driving, serving nor resting. */
function idleTime(problem: RideProblem, route: RideRoute): number {
  const travel = shortestTimes(problem.travel);
  const places = placesOf(problem, route);
  let busy = 0;
  for (let k = 1; k < places.length; k++) busy += travel(places[k - 1]!, places[k]!);
  for (const stop of route.stops) {
    const request = problem.requests.find((candidate) => candidate.id === stop.request)!;
    busy += stop.kind === 'pickup' ? request.pickup.service : request.dropOff.service;
  }
  for (const rest of route.breaks) busy += rest.end - rest.start;
  return route.arrival - route.departure - busy;
}
