import type { RideInstance } from './ride-instance';
import { advanceDropOffs, delayPickups } from './rules/maximum-ride-time';
import { TIME_TOLERANCE } from './time-tolerance';

/**
 * The times of one route. Windows, ride times and the length of the day are difference constraints on the starts
 * of service; their earliest schedule is the least fixpoint of pushing stops later, their latest the greatest of
 * pulling them earlier (cf. Tang, Kong, Lau & Ip 2010; Firat & Woeginger 2011). Exact, usually one or two rounds.
 */
export class RouteClock {
  length = 0;
  vehicle = 0;
  readonly stops: Int32Array;
  readonly times: Float64Array;
  /** By position: bounds of the start of service, time to the next start, partner and lag as in the ride rule. */
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  readonly step: Float64Array;
  readonly pickupAt: Int32Array;
  readonly lag: Float64Array;
  private longest = Infinity;
  private readonly position: Int32Array;

  constructor(private readonly instance: RideInstance) {
    const size = 2 * instance.requests + 2;
    this.stops = new Int32Array(size);
    this.times = new Float64Array(size);
    this.floor = new Float64Array(size);
    this.ceiling = new Float64Array(size);
    this.step = new Float64Array(size);
    this.pickupAt = new Int32Array(size);
    this.lag = new Float64Array(size);
    this.position = new Int32Array(instance.stops);
  }

  /** Reads a route, depots included, from `source[from .. from + length)`. */
  load(vehicle: number, source: Int32Array, from: number, length: number): void {
    for (let k = 0; k < length; k++) this.stops[k] = source[from + k]!;
    this.prepare(vehicle, length);
  }

  /** Reads a route with `request` put in: pickup after position `pickupAfter`, drop-off after `dropAfter`. */
  loadWith(
    vehicle: number,
    source: Int32Array,
    from: number,
    length: number,
    request: number,
    pickupAfter: number,
    dropAfter: number,
  ): void {
    const { stops } = this;
    let to = 0;
    for (let k = 0; k < length; k++) {
      stops[to++] = source[from + k]!;
      if (k === pickupAfter) stops[to++] = request;
      if (k === dropAfter) stops[to++] = request + this.instance.requests;
    }
    this.prepare(vehicle, to);
  }

  private prepare(vehicle: number, length: number): void {
    const { requests: n, stops: size, time, earliest, latest, service, maxLag, maxDuration } = this.instance;
    const { stops, floor, ceiling, step, pickupAt, lag, position } = this;
    this.vehicle = vehicle;
    this.length = length;
    this.longest = maxDuration[vehicle]!;
    for (let k = 0; k < length; k++) {
      const stop = stops[k]!;
      floor[k] = earliest[stop]!;
      ceiling[k] = latest[stop]!;
      position[stop] = k;
      const dropped = stop >= n && stop < 2 * n;
      pickupAt[k] = dropped ? position[stop - n]! : -1;
      if (dropped) lag[k] = maxLag[stop - n]!;
      step[k] = k + 1 < length ? service[stop]! + time[stop * size + stops[k + 1]!]! : 0;
    }
  }

  /** Travel time of the leg after position k, without service or break. */
  travelAfter(k: number): number {
    return this.instance.time[this.stops[k]! * this.instance.stops + this.stops[k + 1]!]!;
  }

  /** Fills `times` with the earliest schedule; false when the route has none. */
  earliest(): boolean {
    const { length, times, floor, ceiling, step, longest } = this;
    const end = length - 1;
    times[0] = floor[0]!;
    for (let k = 1; k < length; k++) {
      const arrival = times[k - 1]! + step[k - 1]!;
      times[k] = arrival > floor[k]! ? arrival : floor[k]!;
      if (times[k]! > ceiling[k]! + TIME_TOLERANCE) return false;
    }
    for (let round = 0; round <= length; round++) {
      let from = delayPickups(length, this.pickupAt, this.lag, ceiling, times);
      if (from < 0) return false;
      if (times[end]! - longest > times[0]! + TIME_TOLERANCE) {
        times[0] = times[end]! - longest;
        if (times[0]! > ceiling[0]! + TIME_TOLERANCE) return false;
        from = 0;
      }
      if (from === length) return true;
      for (let k = from + 1; k < length; k++) {
        const arrival = times[k - 1]! + step[k - 1]!;
        if (arrival <= times[k]!) continue;
        if (arrival > ceiling[k]! + TIME_TOLERANCE) return false;
        times[k] = arrival;
      }
    }
    return false; // still moving after a round per stop: a cycle of positive length
  }

  /** Fills `times` with the latest schedule. To be asked only of routes that have a schedule. */
  latest(): void {
    const { length, times, ceiling, longest } = this;
    const end = length - 1;
    times[end] = ceiling[end]!;
    this.pull(end - 1, true);
    for (let round = 0; round <= length; round++) {
      let from = advanceDropOffs(length, this.pickupAt, this.lag, times);
      if (times[0]! + longest < times[end]! - TIME_TOLERANCE) {
        times[end] = times[0]! + longest;
        from = end;
      }
      if (from < 0) return;
      this.pull(from - 1, false);
    }
  }

  private pull(from: number, fresh: boolean): void {
    const { times, ceiling, step } = this;
    for (let k = from; k >= 0; k--) {
      const bound = times[k + 1]! - step[k]!;
      if (fresh) times[k] = bound < ceiling[k]! ? bound : ceiling[k]!;
      else if (bound < times[k]!) times[k] = bound;
    }
  }
}
