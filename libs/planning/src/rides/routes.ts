import type { RideInstance } from './ride-instance';
import { RouteClock } from './route-clock';
import { routeCost } from './route-cost';
import { placeBreaks } from './rules/driver-breaks';
import { fitsSomeSeating } from './rules/capacity';

/**
 * The routes of a solution under search: one row of stops per vehicle and, by stop, what the insertion test reads.
 * Times and loads live by stop number because every stop is in at most one route.
 */
export class Routes {
  /** Row length of `stops`. */
  readonly stride: number;
  readonly stops: Int32Array;
  readonly length: Int32Array;
  /** Earliest and latest start of service, ride times and length of day included (breaks left out: a relaxation). */
  readonly early: Float64Array;
  readonly late: Float64Array;
  /** Scratch of the insertion test, equal to `early` between tests. */
  readonly probe: Float64Array;
  /** stops x resources: what is on board after the stop. */
  readonly onBoard: Float64Array;
  readonly next: Int32Array;
  /** Time and distance from a stop to the next one of its route. */
  readonly legTime: Float64Array;
  readonly legDistance: Float64Array;
  /** Vehicle of a request, -1 when nobody serves it. */
  readonly vehicleOf: Int32Array;
  readonly cost: Float64Array;
  /** Two independent hashes of the stops and the kind of vehicle. */
  readonly hash: Int32Array;
  readonly check: Int32Array;
  /** First position an insertion or removal may touch: earlier stops are driven already. */
  readonly locked: Int32Array;
  readonly clock: RouteClock;

  constructor(readonly instance: RideInstance) {
    const { requests: n, vehicles, stops: size, resources } = instance;
    this.stride = 2 * n + 2;
    this.stops = new Int32Array(vehicles * this.stride);
    this.length = new Int32Array(vehicles);
    this.early = new Float64Array(size);
    this.late = new Float64Array(size);
    this.probe = new Float64Array(size);
    this.onBoard = new Float64Array(size * resources);
    this.next = new Int32Array(size).fill(-1);
    this.legTime = new Float64Array(size);
    this.legDistance = new Float64Array(size);
    this.vehicleOf = new Int32Array(n).fill(-1);
    this.cost = new Float64Array(vehicles);
    this.hash = new Int32Array(vehicles);
    this.check = new Int32Array(vehicles);
    this.locked = new Int32Array(vehicles);
    this.clock = new RouteClock(instance);
    for (let v = 0; v < vehicles; v++) this.clear(v);
  }

  /** Empties a route. Requests in it must be marked elsewhere by the caller. */
  clear(vehicle: number): void {
    const { requests: n, vehicles } = this.instance;
    this.stops[vehicle * this.stride] = 2 * n + vehicle;
    this.stops[vehicle * this.stride + 1] = 2 * n + vehicles + vehicle;
    this.length[vehicle] = 2;
    this.refresh(vehicle);
  }

  /**
   * Recomputes everything derived from a route's row of stops.
   * @returns false when the row breaks a rule; derived values are then undefined until the next refresh.
   */
  refresh(vehicle: number): boolean {
    const { clock, stops, stride, early, late, probe } = this;
    const length = this.length[vehicle]!;
    clock.load(vehicle, stops, vehicle * stride, length);
    if (!clock.earliest()) return false;
    for (let k = 0; k < length; k++) {
      const stop = clock.stops[k]!;
      early[stop] = clock.times[k]!;
      probe[stop] = clock.times[k]!;
    }
    clock.latest();
    for (let k = 0; k < length; k++) late[clock.stops[k]!] = clock.times[k]!;
    if (!this.link(vehicle)) return false;
    if (length > 2 && !placeBreaks(this.instance, clock)) return false;
    this.cost[vehicle] = routeCost(this.instance, clock);
    return this.obeysRules(vehicle, clock.stops, length);
  }

  private link(vehicle: number): boolean {
    const { stops, stride, next, onBoard, vehicleOf, instance, legTime, legDistance } = this;
    const { requests: n, resources, load, seatings, time, distance, stops: size } = instance;
    const from = vehicle * stride;
    const length = this.length[vehicle]!;
    let hash = instance.vehicleKind[vehicle]!;
    let check = ~hash;
    let before = stops[from]!;
    for (let r = 0; r < resources; r++) onBoard[before * resources + r] = 0;
    for (let k = 1; k < length; k++) {
      const stop = stops[from + k]!;
      next[before] = stop;
      legTime[before] = time[before * size + stop]!;
      legDistance[before] = distance[before * size + stop]!;
      for (let r = 0; r < resources; r++) {
        onBoard[stop * resources + r] = onBoard[before * resources + r]! + load[stop * resources + r]!;
      }
      if (k < length - 1) {
        hash = Math.imul(hash ^ stop, 0x01000193) ^ (hash >>> 15);
        check = Math.imul(check + stop, 0x2c1b3c6d) ^ (check >>> 13);
        if (stop < n) vehicleOf[stop] = vehicle;
        if (!fitsSomeSeating(seatings[vehicle]!, resources, onBoard, stop * resources, load, -1))
          return false;
      }
      before = stop;
    }
    next[before] = -1;
    this.hash[vehicle] = hash;
    this.check[vehicle] = check;
    return true;
  }

  /** Whether the house rules accept a row of stops. */
  obeysRules(vehicle: number, stops: Int32Array, length: number): boolean {
    for (const rule of this.instance.rules) {
      if (rule.accepts && !rule.accepts(stops, length, vehicle)) return false;
    }
    return true;
  }

  /** Puts a request into a route at a place found by `Insertion`. */
  insert(request: number, vehicle: number, pickupAfter: number, dropAfter: number): void {
    const from = vehicle * this.stride;
    const end = from + this.length[vehicle]!;
    this.stops.copyWithin(from + dropAfter + 3, from + dropAfter + 1, end);
    this.stops[from + dropAfter + 2] = request + this.instance.requests;
    this.stops.copyWithin(from + pickupAfter + 2, from + pickupAfter + 1, from + dropAfter + 1);
    this.stops[from + pickupAfter + 1] = request;
    this.length[vehicle]! += 2;
    this.refresh(vehicle);
  }

  /** Takes out every request of the route whose `vehicleOf` was set to -1. */
  dropMarked(vehicle: number): void {
    const { stops, stride, vehicleOf } = this;
    const n = this.instance.requests;
    const from = vehicle * stride;
    const length = this.length[vehicle]!;
    let to = from + 1;
    for (let k = from + 1; k < from + length - 1; k++) {
      const stop = stops[k]!;
      if (vehicleOf[stop < n ? stop : stop - n]! >= 0) stops[to++] = stop;
    }
    stops[to++] = stops[from + length - 1]!;
    this.length[vehicle] = to - from;
    this.refresh(vehicle);
  }

  /** Sum of the routes' costs. */
  totalCost(): number {
    let total = 0;
    for (let v = 0; v < this.cost.length; v++) total += this.cost[v]!;
    return total;
  }
}
