import type { RidePlan } from '../rides/ride-plan';
import type { RideProblem, RideRequest } from '../rides/ride-problem';
import { tightenWindows } from '../rides/tighten-windows';
import { RideEngine, type Driven } from './ride-engine';

export interface OfferedTime {
  /** The pickup window asked about. */
  readonly earliest: number;
  readonly latest: number;
  readonly vehicle: string;
  readonly extraCost: number;
}

/**
 * Which of the offered pickup windows a new request could have, each with its cheapest feasible place; the first
 * `most` that are possible, in the order given. The plan is loaded once, each window is one insertion search.
 */
export function offerTimes(
  problem: RideProblem,
  plan: Pick<RidePlan, 'routes'>,
  request: RideRequest,
  windows: readonly (readonly [number, number])[],
  most = 3,
  driven: readonly Driven[] = [],
): OfferedTime[] {
  const engine = new RideEngine({ ...problem, requests: [...problem.requests, request] }, plan, driven);
  return offersFrom(engine, engine.instance.requests - 1, windows, most);
}

/** The same on a loaded engine in which `request` is still waiting. */
export function offersFrom(
  engine: RideEngine,
  request: number,
  windows: readonly (readonly [number, number])[],
  most = 3,
): OfferedTime[] {
  const { instance, problem } = engine;
  const { earliest, latest } = instance;
  const drop = request + instance.requests;
  const asked = problem.requests[request]!;
  const offers: OfferedTime[] = [];
  for (const [from, to] of windows) {
    if (offers.length >= most) break;
    earliest[request] = Math.max(from, asked.pickup.earliest);
    latest[request] = Math.min(to, asked.pickup.latest);
    earliest[drop] = asked.dropOff.earliest;
    latest[drop] = asked.dropOff.latest;
    tightenWindows(instance, request);
    // The cache knows the request with the window before.
    engine.insertion.forget();
    if (!engine.find(request)) continue;
    const { vehicle, delta } = engine.insertion;
    offers.push({ earliest: from, latest: to, vehicle: problem.vehicles[vehicle]!.id, extraCost: delta });
  }
  return offers;
}
