import type { RideInstance } from './ride-instance';
import type { Routes } from './routes';
import { TIME_TOLERANCE } from './time-tolerance';

/**
 * The exact test of a place for a request. The earliest schedule of a route is the least fixpoint of its time rules,
 * and an insertion only adds to them; so the test starts from the schedule before and pushes on from what moves.
 */
export class InsertionProbe {
  /** Whether the last test ran so long that it was given up undecided (a cycle of almost no length). */
  gaveUp = false;
  private readonly instance: RideInstance;
  private readonly changed: Int32Array;
  private readonly pending: Int32Array;
  private changes = 0;
  private pendings = 0;
  private stepsLeft = 0;

  constructor(private readonly routes: Routes) {
    this.instance = routes.instance;
    this.changed = new Int32Array(64 * (this.instance.stops + 8));
    this.pending = new Int32Array(64 * (this.instance.stops + 8));
  }

  /**
   * The exact test: whether the route has a schedule with the request in it. Starts from the route's earliest
   * schedule, pushes what the request moves and stops where the push is absorbed, so it costs what changes.
   */
  isOnTime(request: number, before: number, beforeDrop: number, start: number, vehicle: number): boolean {
    const { next } = this.routes;
    const dropOff = request + this.instance.requests;
    const { probe, early } = this.routes;
    const after = next[before]!;
    const direct = beforeDrop === request;
    const afterDrop = direct ? after : next[beforeDrop]!;
    next[before] = request;
    next[request] = direct ? dropOff : after;
    if (!direct) next[beforeDrop] = dropOff;
    next[dropOff] = afterDrop;
    probe[request] = start;
    probe[dropOff] = this.instance.earliest[dropOff]!;
    this.changes = 0;
    this.pendings = 0;
    this.stepsLeft = 32 * (this.routes.length[vehicle]! + 2);
    const onTime = this.pushAll(request, dropOff, beforeDrop, vehicle);
    this.gaveUp = this.stepsLeft < 0;
    next[before] = after;
    if (!direct) next[beforeDrop] = afterDrop;
    for (let i = 0; i < this.changes; i++) probe[this.changed[i]!] = early[this.changed[i]!]!;
    return onTime;
  }

  private pushAll(request: number, dropOff: number, beforeDrop: number, vehicle: number): boolean {
    const { probe, late } = this.routes;
    const { service, time, stops: size } = this.instance;
    if (!this.push(request, vehicle)) return false;
    const arrival = probe[beforeDrop]! + service[beforeDrop]! + time[beforeDrop * size + dropOff]!;
    if (arrival > probe[dropOff]!) probe[dropOff] = arrival;
    if (probe[dropOff]! > late[dropOff]! + TIME_TOLERANCE) return false;
    if (!this.demandPickup(dropOff) || !this.push(dropOff, vehicle)) return false;
    while (this.pendings > 0) {
      if (!this.push(this.pending[--this.pendings]!, vehicle)) return false;
    }
    return true;
  }

  /** Pushes the stops after `stop` later until one is late enough already. */
  private push(stop: number, vehicle: number): boolean {
    const { next, probe, late } = this.routes;
    const { service, time, stops: size, requests: n } = this.instance;
    let at = stop;
    for (let to = next[at]!; to >= 0; to = next[at]!) {
      const arrival = probe[at]! + service[at]! + time[at * size + to]!;
      if (arrival <= probe[to]! + TIME_TOLERANCE) return true;
      if (arrival > late[to]! + TIME_TOLERANCE || --this.stepsLeft < 0) return false;
      probe[to] = arrival;
      this.changed[this.changes++] = to;
      if (to >= n) {
        if (to < 2 * n ? !this.demandPickup(to) : !this.demandDeparture(to, vehicle)) return false;
      }
      at = to;
    }
    return true;
  }

  /** Maximum ride time (see rules/maximum-ride-time.ts): a later drop-off may need a later pickup. */
  private demandPickup(dropOff: number): boolean {
    const { probe, late } = this.routes;
    const pickup = dropOff - this.instance.requests;
    const needed = probe[dropOff]! - this.instance.maxLag[pickup]!;
    if (needed <= probe[pickup]! + TIME_TOLERANCE) return true;
    if (needed > late[pickup]! + TIME_TOLERANCE) return false;
    return this.delay(pickup, needed);
  }

  /** Length of the day: a later end may need a later start. */
  private demandDeparture(end: number, vehicle: number): boolean {
    const { probe, late } = this.routes;
    const depot = end - this.instance.vehicles;
    const needed = probe[end]! - this.instance.maxDuration[vehicle]!;
    if (needed <= probe[depot]! + TIME_TOLERANCE) return true;
    if (needed > late[depot]! + TIME_TOLERANCE) return false;
    return this.delay(depot, needed);
  }

  private delay(stop: number, to: number): boolean {
    this.routes.probe[stop] = to;
    this.changed[this.changes++] = stop;
    this.pending[this.pendings++] = stop;
    return true;
  }
}
