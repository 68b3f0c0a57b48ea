import { compileRides } from '../rides/compile-rides';
import { Insertion } from '../rides/insertion';
import type { RouteOrder } from '../rides/ride-annealer';
import type { RideInstance } from '../rides/ride-instance';
import type { RidePlan } from '../rides/ride-plan';
import type { RideProblem } from '../rides/ride-problem';
import { Routes } from '../rides/routes';
import { timetable } from '../rides/timetable';

/** What has happened on the road: stops that can no longer change, with the times they happened or will happen. */
export interface Driven {
  readonly vehicle: string;
  /** Start of service of each driven stop, in order; the vehicle's next stops are still open. */
  readonly times: readonly number[];
  readonly departure: number;
  /** Where it stands it stands until then at least. */
  readonly freeFrom?: number;
}

/** A plan loaded into the search engine, ready for insertions. Requests of the problem not in the plan are waiting. */
export class RideEngine {
  readonly instance: RideInstance;
  readonly routes: Routes;
  readonly insertion: Insertion;
  /** Stops made later than asked because of what was driven; the windows were widened for them. */
  readonly lateStops: { request: string; by: number }[] = [];

  constructor(
    readonly problem: RideProblem,
    plan: Pick<RidePlan, 'routes'>,
    readonly driven: readonly Driven[] = [],
  ) {
    this.instance = compileRides(problem);
    this.routes = new Routes(this.instance);
    const numbers = new Map(problem.requests.map((request, r) => [request.id, r]));
    const n = problem.requests.length;
    for (const route of plan.routes) {
      const vehicle = problem.vehicles.findIndex((candidate) => candidate.id === route.vehicle);
      // Requests the problem no longer knows are left out.
      const known = route.stops.filter((stop) => numbers.has(stop.request));
      const row = known.map((stop) => numbers.get(stop.request)! + (stop.kind === 'pickup' ? 0 : n));
      this.load(vehicle, row);
    }
    this.insertion = new Insertion(this.routes);
  }

  private load(vehicle: number, row: readonly number[]): void {
    const { routes, problem } = this;
    const from = vehicle * routes.stride;
    const end = routes.stops[from + 1]!;
    row.forEach((stop, k) => (routes.stops[from + 1 + k] = stop));
    routes.stops[from + row.length + 1] = end;
    routes.length[vehicle] = row.length + 2;
    const past = this.driven.find((entry) => entry.vehicle === problem.vehicles[vehicle]!.id);
    if (past) this.fixPast(vehicle, row, past);
    if (!routes.refresh(vehicle)) {
      this.widen(vehicle, row);
      routes.refresh(vehicle);
    }
    routes.locked[vehicle] = past ? past.times.length : 0;
  }

  /** Pins driven stops to their times and holds the vehicle where it stands. */
  private fixPast(vehicle: number, row: readonly number[], past: Driven): void {
    const { earliest, latest, service, requests: n } = this.instance;
    const start = 2 * n + vehicle;
    earliest[start] = latest[start] = past.departure;
    past.times.forEach((time, k) => (earliest[row[k]!] = latest[row[k]!] = time));
    if (past.freeFrom === undefined) return;
    const last = past.times.length > 0 ? row[past.times.length - 1]! : start;
    service[last] = Math.max(service[last]!, past.freeFrom - earliest[last]!);
  }

  /** Widens windows, ride times and the end of the day just as far as driving on as planned needs. */
  private widen(vehicle: number, row: readonly number[]): void {
    const { instance, problem } = this;
    const { requests: n, vehicles, stops: size, time, earliest, latest, service, maxLag, maxRide } = instance;
    let at = 2 * n + vehicle;
    let now = earliest[at]!;
    const started = new Map<number, number>();
    for (const stop of [...row, 2 * n + vehicles + vehicle]) {
      now = Math.max(earliest[stop]!, now + service[at]! + time[at * size + stop]!);
      at = stop;
      if (now > latest[stop]!) {
        if (stop < 2 * n)
          this.lateStops.push({ request: problem.requests[stop % n]!.id, by: now - latest[stop]! });
        latest[stop] = now;
      }
      started.set(stop, now);
      const pickup = started.get(stop - n);
      if (stop < n || stop >= 2 * n || pickup === undefined) continue;
      const grown = now - pickup - maxLag[stop - n]!;
      if (grown <= 0) continue;
      maxLag[stop - n]! += grown;
      maxRide[stop - n]! += grown;
    }
    instance.maxDuration[vehicle] = Math.max(
      instance.maxDuration[vehicle]!,
      now - earliest[2 * n + vehicle]!,
    );
  }

  /** Requests that must stay where they are: those with a driven stop. */
  fixedRequests(locked: readonly string[] = []): Uint8Array {
    const n = this.instance.requests;
    const fixed = Uint8Array.from(this.problem.requests, (request) => (locked.includes(request.id) ? 1 : 0));
    for (let v = 0; v < this.instance.vehicles; v++) {
      for (let k = 1; k <= this.routes.locked[v]!; k++)
        fixed[this.routes.stops[v * this.routes.stride + k]! % n] = 1;
    }
    return fixed;
  }

  /** Cheapest place for a waiting request; the result stands in `insertion`. */
  find(request: number, limit = this.instance.priceUnserved[request]!): boolean {
    return this.insertion.findBest(request, limit);
  }

  insertFound(request: number): void {
    const { vehicle, pickupAfter, dropAfter } = this.insertion;
    this.routes.insert(request, vehicle, pickupAfter, dropAfter);
  }

  order(): RouteOrder {
    const { routes, instance } = this;
    const rows = Array.from(routes.length, (length, v) =>
      routes.stops.slice(v * routes.stride + 1, v * routes.stride + length - 1),
    );
    const missing = routes.vehicleOf.reduce(
      (count, v, r) => count + (v < 0 && instance.priceUnserved[r] === Infinity ? 1 : 0),
      0,
    );
    return { routes: rows, missing, cost: routes.totalCost() };
  }

  plan(): RidePlan {
    return timetable(this.problem, this.instance, this.order());
  }
}
