import type { RideInstance } from './ride-instance';
import type { RouteClock } from './route-clock';

/**
 * Cost of the route in the clock, weighted. When times count, `clock.times` must hold the earliest schedule; it is
 * replaced by the schedule the cost is measured on. An unused vehicle costs nothing.
 */
export function routeCost(instance: RideInstance, clock: RouteClock): number {
  if (clock.length <= 2) return 0;
  const { weights, distance, stops: size } = instance;
  let metres = 0;
  for (let k = 1; k < clock.length; k++) metres += distance[clock.stops[k - 1]! * size + clock.stops[k]!]!;
  const legs = weights.distance * metres + weights.vehicle;
  return instance.timed ? legs + timedCost(instance, clock) : legs;
}

function timedCost(instance: RideInstance, clock: RouteClock): number {
  settleTimes(clock);
  const { weights } = instance;
  const { times, length } = clock;
  const duration = times[length - 1]! - times[0]!;
  let cost = weights.duration * duration;
  if (weights.fairness > 0)
    cost += (weights.fairness * duration * duration) / longestShift(instance, clock.vehicle);
  if (weights.rideTime > 0) cost += weights.rideTime * timeOnBoard(instance, clock);
  if (weights.waiting > 0) cost += weights.waiting * timeWaited(clock);
  return cost + brokenPromises(instance, clock);
}

function longestShift(instance: RideInstance, vehicle: number): number {
  const start = 2 * instance.requests + vehicle;
  return Math.max(1, instance.latest[start]! - instance.earliest[start]!);
}

/** Sum over riders of the time from end of service at the pickup to start of service at the drop-off. */
export function timeOnBoard(instance: RideInstance, clock: RouteClock): number {
  const { times, pickupAt, stops, length } = clock;
  let total = 0;
  for (let k = 1; k < length - 1; k++) {
    const pickup = pickupAt[k]!;
    if (pickup >= 0) total += times[k]! - times[pickup]! - instance.service[stops[pickup]!]!;
  }
  return total;
}

/** Time the vehicle stands still without serving anyone or resting. */
export function timeWaited(clock: RouteClock): number {
  let total = 0;
  for (let k = 1; k < clock.length; k++) total += clock.times[k]! - clock.times[k - 1]! - clock.step[k - 1]!;
  return total;
}

function brokenPromises(instance: RideInstance, clock: RouteClock): number {
  const { requests: n, promised, tolerance, priceMoved } = instance;
  let cost = 0;
  for (let k = 1; k < clock.length - 1; k++) {
    const stop = clock.stops[k]!;
    if (stop >= n || priceMoved[stop] === 0) continue;
    if (Math.abs(clock.times[k]! - promised[stop]!) > tolerance[stop]! + 1e-6) cost += priceMoved[stop]!;
  }
  return cost;
}

/**
 * From the earliest schedule to one for people: the vehicle leaves as late as it can without coming home later,
 * then each pickup is delayed to just before the next stop needs it, so waiting moves from on board to before
 * boarding (the forward slack of Cordeau & Laporte 2003; no other ride grows, as Parragh, Doerner & Hartl 2010 ask).
 */
export function settleTimes(clock: RouteClock): void {
  const { times, floor, ceiling, step, length, pickupAt } = clock;
  const end = length - 1;
  const heldCeiling = ceiling[end]!;
  const heldFloor = floor[0]!;
  ceiling[end] = times[end]!;
  clock.latest();
  ceiling[end] = heldCeiling;
  floor[0] = times[0]!;
  clock.earliest();
  floor[0] = heldFloor;
  for (let k = length - 2; k >= 0; k--) {
    if (pickupAt[k]! >= 0) continue;
    const delayed = Math.min(ceiling[k]!, times[k + 1]! - step[k]!);
    if (delayed > times[k]!) times[k] = delayed;
  }
}
