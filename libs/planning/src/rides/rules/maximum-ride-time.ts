import { TIME_TOLERANCE } from '../time-tolerance';

/*
 * Maximum ride time: a person is on board for at most `maxRide` from the end of service at the pickup. As a
 * difference constraint on starts of service: B[drop-off] <= B[pickup] + maxLag, maxLag = service + maxRide.
 * It is the one rule that makes *earlier* drop-offs demand *later* pickups, so waiting before the pickup replaces
 * waiting on board (Cordeau & Laporte 2003; jsprit judges it on the earliest schedule only and loses plans).
 *
 * All arrays are by position in one route; `pickupAt[k]` is the position of the pickup of the drop-off at k, -1
 * at other stops; `lag[k]` its longest lag.
 */

/**
 * Delays pickups in `times` (a lower bound of the schedule) to what their drop-offs demand.
 * @returns the first position delayed, `length` when none was, -1 when a pickup would pass `ceiling`.
 */
export function delayPickups(
  length: number,
  pickupAt: Int32Array,
  lag: Float64Array,
  ceiling: Float64Array,
  times: Float64Array,
): number {
  let first = length;
  for (let k = 1; k < length - 1; k++) {
    const pickup = pickupAt[k]!;
    if (pickup < 0) continue;
    const needed = times[k]! - lag[k]!;
    if (needed <= times[pickup]! + TIME_TOLERANCE) continue;
    if (needed > ceiling[pickup]! + TIME_TOLERANCE) return -1;
    times[pickup] = needed;
    if (pickup < first) first = pickup;
  }
  return first;
}

/**
 * The mirror: brings drop-offs in `times` (an upper bound of the schedule) forward to what their pickups allow.
 * @returns the last position brought forward, -1 when none was.
 */
export function advanceDropOffs(
  length: number,
  pickupAt: Int32Array,
  lag: Float64Array,
  times: Float64Array,
): number {
  let last = -1;
  for (let k = 1; k < length - 1; k++) {
    const pickup = pickupAt[k]!;
    if (pickup < 0) continue;
    const allowed = times[pickup]! + lag[k]!;
    if (allowed >= times[k]! - TIME_TOLERANCE) continue;
    times[k] = allowed;
    last = k;
  }
  return last;
}
