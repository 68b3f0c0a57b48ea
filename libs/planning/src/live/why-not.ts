import type { RidePlan } from '../rides/ride-plan';
import type { RideProblem, RideRequest, Vehicle } from '../rides/ride-problem';
import { RideEngine, type Driven } from './ride-engine';

/** One rule which, loosened alone, lets the request in. */
export interface Relaxation {
  readonly rule: string;
  /** By how much it must be loosened at least, in the rule's unit; 0 where it can only be lifted. */
  readonly amount: number;
  /** Amount times price of the rule, what relaxations are ranked by. */
  readonly price: number;
}

export interface WhyNot {
  /** True when a place exists and only the price of leaving out is lower. */
  readonly tooDear: boolean;
  /** Cheapest first; empty when no single rule is to blame. */
  readonly relaxations: readonly Relaxation[];
}

/** Price per unit of time of loosening a rule, and of lifting one that has no amount. */
export interface RelaxationPrices {
  readonly perTime: Readonly<Record<string, number>>;
  readonly lifted: Readonly<Record<string, number>>;
}

const USUAL: RelaxationPrices = {
  perTime: { 'time-window': 1, 'maximum-ride-time': 1, shift: 2, 'route-duration': 2 },
  lifted: { capacity: 500, 'allowed-vehicle': 300 },
};

type Loosen = (problem: RideProblem, id: string, amount: number) => RideProblem;

/**
 * Why an unserved request has no place in a plan: each rule is loosened alone, by as little as lets it in (found by
 * bisection to one part in a thousand of the day).
 */
export function whyNot(
  problem: RideProblem,
  plan: Pick<RidePlan, 'routes'>,
  id: string,
  driven: readonly Driven[] = [],
  prices: RelaxationPrices = USUAL,
): WhyNot {
  const fits = (changed: RideProblem) => hasPlace(changed, plan, id, driven);
  if (fits(problem)) return { tooDear: true, relaxations: [] };
  const day = Math.max(...problem.vehicles.map(({ shift }) => shift.latest - shift.earliest));
  const found: Relaxation[] = [];
  for (const [rule, loosen] of Object.entries(BY_TIME)) {
    const amount = leastAmount((size) => fits(loosen(problem, id, size)), day);
    if (amount !== undefined) found.push({ rule, amount, price: amount * (prices.perTime[rule] ?? 1) });
  }
  for (const [rule, lift] of Object.entries(LIFTED)) {
    if (fits(lift(problem, id, 0))) found.push({ rule, amount: 0, price: prices.lifted[rule] ?? 0 });
  }
  for (const rule of problem.rules ?? []) {
    const others = { ...problem, rules: problem.rules!.filter((other) => other !== rule) };
    if (fits(others)) found.push({ rule: rule.name, amount: 0, price: prices.lifted[rule.name] ?? 0 });
  }
  return { tooDear: false, relaxations: found.sort((a, b) => a.price - b.price) };
}

const BY_TIME: Readonly<Record<string, Loosen>> = {
  'time-window': (problem, id, amount) =>
    withRequest(problem, id, ({ pickup, dropOff, ...rest }) => ({
      ...rest,
      pickup: { ...pickup, earliest: pickup.earliest - amount, latest: pickup.latest + amount },
      dropOff: { ...dropOff, earliest: dropOff.earliest - amount, latest: dropOff.latest + amount },
    })),
  'maximum-ride-time': (problem, id, amount) =>
    withRequest(problem, id, (request) => ({ ...request, maxRide: request.maxRide + amount })),
  shift: (problem, _id, amount) =>
    withVehicles(problem, ({ shift, ...vehicle }) => ({
      ...vehicle,
      shift: { earliest: shift.earliest - amount, latest: shift.latest + amount },
    })),
  'route-duration': (problem, _id, amount) =>
    withVehicles(problem, (vehicle) => ({
      ...vehicle,
      maxDuration: (vehicle.maxDuration ?? Infinity) + amount,
    })),
};

const LIFTED: Readonly<Record<string, Loosen>> = {
  capacity: (problem, id) =>
    withRequest(problem, id, (request) => ({ ...request, needs: request.needs.map(() => 0) })),
  'allowed-vehicle': (problem, id) =>
    withRequest(problem, id, (request) => ({ ...request, vehicles: undefined })),
};

function withRequest(
  problem: RideProblem,
  id: string,
  change: (request: RideRequest) => RideRequest,
): RideProblem {
  return {
    ...problem,
    requests: problem.requests.map((request) => (request.id === id ? change(request) : request)),
  };
}

function withVehicles(problem: RideProblem, change: (vehicle: Vehicle) => Vehicle): RideProblem {
  return { ...problem, vehicles: problem.vehicles.map(change) };
}

function hasPlace(
  problem: RideProblem,
  plan: Pick<RidePlan, 'routes'>,
  id: string,
  driven: readonly Driven[],
): boolean {
  const engine = new RideEngine(problem, plan, driven);
  const number = problem.requests.findIndex((request) => request.id === id);
  return engine.find(number, Infinity);
}

function leastAmount(fits: (amount: number) => boolean, most: number): number | undefined {
  if (!fits(most)) return undefined;
  let low = 0;
  let high = most;
  while (high - low > most / 1000) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}
