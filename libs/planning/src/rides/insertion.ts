import type { RideInstance } from './ride-instance';
import { InsertionCache } from './insertion-cache';
import { InsertionProbe } from './insertion-probe';
import type { Neighbours } from './neighbours';
import { RouteClock } from './route-clock';
import { routeCost } from './route-cost';
import type { Routes } from './routes';
import { fitsSomeSeating } from './rules/capacity';
import { placeBreaks } from './rules/driver-breaks';
import { TIME_TOLERANCE } from './time-tolerance';

/** Vehicles of neighbours an insertion in a large fleet asks. */
const MOST_ASKED = 20;

/**
 * Finds the cheapest feasible place of a request. For each pickup gap the drop-off gaps are walked forward until a
 * bound (load, window, latest start, ride time) rules out all later ones; a place cheaper than the best so far is
 * then put to the exact test. With the triangle inequality the bounds lose nothing feasible.
 */
export class Insertion {
  /** Result of the last search: vehicle -1 when there is no place. */
  vehicle = -1;
  pickupAfter = 0;
  dropAfter = 0;
  delta = Infinity;

  private readonly instance: RideInstance;
  private readonly cache: InsertionCache;
  private readonly probe: InsertionProbe;
  private readonly trial: RouteClock;
  private readonly needsTrial: boolean;
  private readonly emptyKindTried: Uint8Array;
  private readonly asked: Int32Array;
  private round = 0;

  constructor(private readonly routes: Routes) {
    this.instance = routes.instance;
    this.cache = new InsertionCache(this.instance.requests);
    this.probe = new InsertionProbe(routes);
    this.trial = new RouteClock(this.instance);
    this.emptyKindTried = new Uint8Array(this.instance.vehicles);
    this.asked = new Int32Array(this.instance.vehicles);
    this.needsTrial =
      this.instance.timed ||
      this.instance.rules.some((rule) => rule.accepts) ||
      this.instance.breaks.some((breaks) => breaks.length > 0);
  }

  /** Drops what is remembered of earlier searches; needed when windows of a request change under the engine. */
  forget(): void {
    this.cache.clear();
  }

  /**
   * Searches all vehicles; `blink(v)` true skips one. Of empty interchangeable vehicles only the first is tried.
   * @returns whether a place cheaper than `limit` was found.
   */
  findBest(request: number, limit: number, blink?: () => boolean): boolean {
    this.begin(limit);
    for (let v = 0; v < this.instance.vehicles; v++) this.consider(request, v, blink);
    return this.vehicle >= 0;
  }

  /** The same, asking only the vehicles of the request's nearest served neighbours and an empty one of each kind. */
  findNear(request: number, limit: number, { width, rows }: Neighbours, blink?: () => boolean): boolean {
    const { routes, asked } = this;
    this.begin(limit);
    this.round++;
    let left = MOST_ASKED;
    for (let k = request * width; k < (request + 1) * width && left > 0; k++) {
      const vehicle = routes.vehicleOf[rows[k]!]!;
      if (vehicle < 0 || asked[vehicle] === this.round) continue;
      asked[vehicle] = this.round;
      left--;
      this.consider(request, vehicle, blink);
    }
    for (let v = 0; v < this.instance.vehicles; v++)
      if (routes.length[v] === 2) this.consider(request, v, blink);
    return this.vehicle >= 0;
  }

  private begin(limit: number): void {
    this.vehicle = -1;
    this.delta = limit;
    this.emptyKindTried.fill(0);
  }

  private consider(request: number, v: number, blink?: () => boolean): void {
    const { vehicles, allowed, vehicleKind } = this.instance;
    if (allowed[request * vehicles + v] === 0) return;
    if (this.routes.length[v] === 2 && this.routes.locked[v] === 0) {
      if (this.emptyKindTried[vehicleKind[v]!]) return;
      this.emptyKindTried[vehicleKind[v]!] = 1;
    }
    if (!blink?.()) this.tryVehicle(request, v);
  }

  /** Improves the result by the best place in one vehicle, if cheaper than the best so far. */
  tryVehicle(request: number, vehicle: number): void {
    const { routes, cache } = this;
    if (routes.locked[vehicle]! > 0) {
      this.searchVehicle(request, vehicle);
      return;
    }
    const hash = routes.hash[vehicle]!;
    const check = routes.check[vehicle]!;
    const slot = cache.find(request, hash, check);
    if (slot >= 0) {
      const known = cache.deltaAt(slot);
      if (known >= this.delta) return;
      const place = cache.placeAt(slot);
      if (place >= 0) {
        this.take(vehicle, place >>> 16, place & 0xffff, known);
        return;
      }
    }
    const before = this.vehicle;
    const limit = this.delta;
    this.vehicle = -1;
    this.searchVehicle(request, vehicle);
    const place = this.vehicle < 0 ? -1 : (this.pickupAfter << 16) | this.dropAfter;
    cache.store(request, hash, check, this.vehicle < 0 ? limit : this.delta, place);
    if (this.vehicle < 0) this.vehicle = before;
  }

  private take(vehicle: number, pickupAfter: number, dropAfter: number, delta: number): void {
    this.vehicle = vehicle;
    this.pickupAfter = pickupAfter;
    this.dropAfter = dropAfter;
    this.delta = delta;
  }

  /** Walks all pickup gaps of a route. */
  private searchVehicle(request: number, vehicle: number): void {
    const { routes, instance } = this;
    const { time, timeTo, distanceTo, earliest, latest, service, stops: size } = instance;
    const { stops, early, late, legDistance, stride } = routes;
    const weight = instance.weights.distance;
    const from = vehicle * stride;
    const last = from + routes.length[vehicle]! - 2;
    const opening = last === from ? instance.weights.vehicle : 0;
    const row = request * size;
    const served = service[request]!;
    const soonest = earliest[request]!;
    const latestPickup = latest[request]!;
    routes.late[request] = latestPickup;
    routes.late[request + instance.requests] = latest[request + instance.requests]!;
    for (let k = from + routes.locked[vehicle]!; k <= last; k++) {
      const after = stops[k + 1]!;
      // Before the matrix is asked: the next stop must wait for this person whatever the way.
      if (late[after]! < soonest + served - TIME_TOLERANCE) continue;
      const before = stops[k]!;
      let start = early[before]! + service[before]! + timeTo[row + before]!;
      if (start > latestPickup + TIME_TOLERANCE) return;
      if (start < soonest) start = soonest;
      const lastLeave = Math.min(latestPickup + served, late[after]! - time[row + after]!);
      if (start + served > lastLeave + TIME_TOLERANCE) continue;
      if (!this.hasRoom(before, request, vehicle)) continue;
      const joined = distanceTo[row + before]! - legDistance[before]!;
      this.searchDropOff(request, vehicle, k, start, lastLeave, weight, opening + weight * joined);
    }
  }

  /**
   * Walks the drop-off gaps from the pickup gap at absolute position `k` on. `start` is the earliest start at the
   * pickup, `lastLeave` the latest leaving of it, `base` the weighted cost of opening the gap so far.
   */
  private searchDropOff(
    request: number,
    vehicle: number,
    k: number,
    start: number,
    lastLeave: number,
    weight: number,
    base: number,
  ): void {
    const { routes, instance } = this;
    const { time, timeTo, distance, distanceTo, earliest, latest, service, stops: size } = instance;
    const { stops, early, late, legTime, legDistance } = routes;
    const from = vehicle * routes.stride;
    const last = from + routes.length[vehicle]! - 2;
    const dropOff = request + instance.requests;
    const ride = instance.maxRide[request]!;
    const latestDrop = latest[dropOff]!;
    const onward = dropOff * size;
    let at = request;
    let leave = start + service[request]!;
    let travelled = -service[request]!;
    let path = base;
    for (let j = k; j <= last; j++) {
      const after = stops[j + 1]!;
      const toDrop = timeTo[onward + at]!;
      let arrival = leave + toDrop;
      if (arrival > latestDrop + TIME_TOLERANCE) return;
      if (arrival < earliest[dropOff]!) arrival = earliest[dropOff]!;
      if (arrival - lastLeave > ride + TIME_TOLERANCE) return;
      if (travelled + service[at]! + toDrop > ride + TIME_TOLERANCE) return;
      const direct = j === k;
      const leg = direct ? time[request * size + after]! : legTime[at]!;
      const way = direct ? distance[request * size + after]! : legDistance[at]!;
      if (arrival + service[dropOff]! + time[onward + after]! <= late[after]! + TIME_TOLERANCE) {
        const detour = distanceTo[onward + at]! + distance[onward + after]!;
        const delta = path + weight * (direct ? detour : detour - way);
        if (delta < this.delta) this.tryPlace(request, vehicle, k - from, j - from, start, delta);
      }
      let reached = leave + leg;
      if (reached > late[after]! + TIME_TOLERANCE) return;
      if (direct) path += weight * way;
      if (path >= this.delta && instance.metricDistance) return;
      if (!this.hasRoom(after, request, vehicle)) return;
      if (reached < early[after]!) reached = early[after]!;
      travelled += service[at]! + leg;
      at = after;
      leave = reached + service[after]!;
    }
  }

  private hasRoom(stop: number, request: number, vehicle: number): boolean {
    const { resources, load, seatings, plainCapacity } = this.instance;
    if (plainCapacity) return this.routes.onBoard[stop]! + load[request]! <= seatings[vehicle]![0]! + 1e-9;
    const { onBoard } = this.routes;
    return fitsSomeSeating(
      seatings[vehicle]!,
      resources,
      onBoard,
      stop * resources,
      load,
      request * resources,
    );
  }

  private tryPlace(
    request: number,
    vehicle: number,
    pickupAfter: number,
    dropAfter: number,
    start: number,
    delta: number,
  ): void {
    const from = vehicle * this.routes.stride;
    const before = this.routes.stops[from + pickupAfter]!;
    const beforeDrop = pickupAfter === dropAfter ? request : this.routes.stops[from + dropAfter]!;
    const onTime = this.probe.isOnTime(request, before, beforeDrop, start, vehicle);
    if (!onTime && !this.probe.gaveUp) return;
    if (onTime && !this.needsTrial) return this.take(vehicle, pickupAfter, dropAfter, delta);
    const { trial, routes, instance } = this;
    trial.loadWith(vehicle, routes.stops, from, routes.length[vehicle]!, request, pickupAfter, dropAfter);
    if (!onTime && !trial.earliest()) return; // the push ran too long: decided by rounds instead
    if (!routes.obeysRules(vehicle, trial.stops, trial.length)) return;
    if (!placeBreaks(instance, trial)) return;
    const exact = instance.timed ? routeCost(instance, trial) - routes.cost[vehicle]! : delta;
    if (exact < this.delta) this.take(vehicle, pickupAfter, dropAfter, exact);
  }
}
