import { DomainError } from '@cus/kernel';
import type { RidePlan, RideRoute } from '../rides/ride-plan';
import type { RideProblem, RideRequest } from '../rides/ride-problem';
import { RideSearch } from '../rides/solve-rides';
import { timetable } from '../rides/timetable';
import type { SearchControl } from '../search/budget';
import { RideEngine, type Driven } from './ride-engine';

export interface RideDaySettings {
  /** How far a pickup may move without breaking the word given, and what breaking it costs. */
  readonly tolerance: number;
  readonly priceMoved: number;
}

/** What a person is told at once. */
export interface Booking {
  readonly vehicle: string;
  readonly pickup: number;
  readonly dropOff: number;
  /** By how much the day's cost grows. */
  readonly extraCost: number;
}

/**
 * A day under way: answers at once by the best feasible insertion, improves in the background, and keeps its word.
 * Every pickup time told is a promise with a price; driven stops and locked requests stay as they are.
 */
export class RideDay {
  private current: RidePlan;
  private driven: readonly Driven[] = [];
  private readonly locked = new Set<string>();
  private engineNow: RideEngine | undefined;

  constructor(
    private asked: RideProblem,
    plan: RidePlan,
    private readonly settings: RideDaySettings,
  ) {
    this.current = plan;
    this.promiseAll();
  }

  get plan(): RidePlan {
    return this.current;
  }

  get problem(): RideProblem {
    return this.asked;
  }

  /** Books a request in the cheapest feasible place, moving nobody out of their windows. Undefined: no place. */
  book(request: RideRequest): Booking | undefined {
    if (this.asked.requests.some(({ id }) => id === request.id)) {
      throw new DomainError('conflict', 'planning.duplicate-id', { id: request.id });
    }
    const problem = { ...this.asked, requests: [...this.asked.requests, request] };
    const engine = new RideEngine(problem, this.current, this.driven);
    const number = problem.requests.length - 1;
    if (!engine.find(number)) return undefined;
    const extraCost = engine.insertion.delta;
    engine.insertFound(number);
    this.asked = problem;
    this.adopt(engine.plan(), engine);
    const route = this.current.routes.find((r) => r.stops.some((stop) => stop.request === request.id))!;
    const [pickup, dropOff] = route.stops
      .filter((stop) => stop.request === request.id)
      .map((stop) => stop.time);
    this.promise(request.id);
    return { vehicle: route.vehicle, pickup: pickup!, dropOff: dropOff!, extraCost };
  }

  /** Takes a request out of the day. */
  cancel(id: string): void {
    this.requireKnown(id);
    this.asked = { ...this.asked, requests: this.asked.requests.filter((request) => request.id !== id) };
    this.reload(this.current.routes.map((route) => without(route, new Set([id]))));
    this.locked.delete(id);
  }

  /** Keeps a request where it is, whatever improvement might gain. */
  lock(id: string): void {
    this.requireKnown(id);
    this.locked.add(id);
  }

  /**
   * Tells what was driven. Stops that can no longer be on time keep their place; `late` names them and by how much.
   */
  drive(driven: readonly Driven[]): { readonly late: readonly { request: string; by: number }[] } {
    this.driven = driven;
    return { late: this.reload(this.current.routes) };
  }

  /**
   * A vehicle broke down at a place: people on board wait there, people not yet fetched go to the other vehicles, as
   * many as find a place at once. @returns ids of those left without a vehicle for now.
   */
  breakDown(vehicle: string, place: number, now: number): readonly string[] {
    const route = this.current.routes.find((candidate) => candidate.vehicle === vehicle);
    const count = this.driven.find((entry) => entry.vehicle === vehicle)?.times.length ?? 0;
    const past = route?.stops.slice(0, count) ?? [];
    const finished = new Set(past.filter((stop) => stop.kind === 'drop-off').map((stop) => stop.request));
    const aboard = new Set(past.map((stop) => stop.request).filter((id) => !finished.has(id)));
    const stranded = new Set(
      (route?.stops ?? []).map((stop) => stop.request).filter((id) => !finished.has(id)),
    );
    const horizon = Math.max(...this.asked.vehicles.map((candidate) => candidate.shift.latest));
    const rescued = (request: RideRequest): RideRequest => ({
      ...request,
      pickup: { ...request.pickup, place, earliest: now, latest: horizon },
      dropOff: { ...request.dropOff, latest: horizon },
      promise: undefined,
    });
    this.asked = {
      ...this.asked,
      vehicles: this.asked.vehicles.filter((candidate) => candidate.id !== vehicle),
      requests: this.asked.requests
        .filter((request) => !finished.has(request.id))
        .map((request) => (aboard.has(request.id) ? rescued(request) : request))
        .map((request) => ({ ...request, vehicles: request.vehicles?.filter((id) => id !== vehicle) })),
    };
    this.driven = this.driven.filter((entry) => entry.vehicle !== vehicle);
    const rest = this.current.routes.filter((candidate) => candidate.vehicle !== vehicle);
    this.reload(rest);
    this.placeWaiting();
    return [...stranded].filter((id) => this.current.unserved.includes(id));
  }

  /**
   * Improves the open part of the day within a budget. A plan is taken over only when it is cheaper, broken
   * promises counted. @returns ids of people whose promised pickup moved.
   */
  async improve(control: SearchControl): Promise<readonly string[]> {
    const engine = this.engine();
    const start = engine.order();
    const fixed = engine.fixedRequests([...this.locked]);
    const search = new RideSearch(engine.instance, control, { fixed, start, locked: engine.routes.locked });
    await search.run();
    const better = timetable(this.asked, engine.instance, search.annealer.best);
    if (better.unserved.length > this.current.unserved.length) return [];
    if (
      better.unserved.length === this.current.unserved.length &&
      better.cost.total > this.current.cost.total - 1e-6
    )
      return [];
    const moved = this.asked.requests
      .filter((request) => this.isMoved(request, better))
      .map((request) => request.id);
    this.adopt(better);
    for (const id of moved) this.promise(id);
    // The new times are the word given now, so they no longer cost anything.
    if (moved.length > 0) this.reload(better.routes);
    return moved;
  }

  /** Engine with the day loaded, kept until something changes. */
  engine(): RideEngine {
    this.engineNow ??= new RideEngine(this.asked, this.current, this.driven);
    return this.engineNow;
  }

  /** What was driven so far. */
  get history(): readonly Driven[] {
    return this.driven;
  }

  private placeWaiting(): void {
    const engine = this.engine();
    for (let r = 0; r < engine.instance.requests; r++) {
      if (engine.routes.vehicleOf[r]! < 0 && engine.find(r)) engine.insertFound(r);
    }
    this.adopt(engine.plan(), engine);
  }

  private reload(routes: readonly RideRoute[]): readonly { request: string; by: number }[] {
    const engine = new RideEngine(this.asked, { routes }, this.driven);
    this.adopt(engine.plan(), engine);
    return engine.lateStops;
  }

  private adopt(plan: RidePlan, engine?: RideEngine): void {
    this.current = plan;
    this.engineNow = engine;
  }

  private isMoved({ id, promise }: RideRequest, plan: RidePlan): boolean {
    if (!promise) return false;
    const stop = plan.routes
      .flatMap((route) => route.stops)
      .find((s) => s.request === id && s.kind === 'pickup');
    return stop !== undefined && Math.abs(stop.time - promise.pickup) > promise.tolerance + 1e-6;
  }

  private promiseAll(): void {
    for (const route of this.current.routes) {
      for (const stop of route.stops) if (stop.kind === 'pickup') this.promise(stop.request);
    }
  }

  private promise(id: string): void {
    const stop = this.current.routes
      .flatMap((route) => route.stops)
      .find((candidate) => candidate.request === id && candidate.kind === 'pickup');
    if (!stop) return;
    const promise = { pickup: stop.time, ...this.settings };
    this.asked = {
      ...this.asked,
      requests: this.asked.requests.map((request) => (request.id === id ? { ...request, promise } : request)),
    };
    this.engineNow = undefined;
  }

  private requireKnown(id: string): void {
    if (!this.asked.requests.some((request) => request.id === id)) {
      throw new DomainError('not-found', 'planning.unknown-request', { id });
    }
  }
}

function without(route: RideRoute, ids: ReadonlySet<string>): RideRoute {
  return { ...route, stops: route.stops.filter((stop) => !ids.has(stop.request)) };
}
