import type { RideRule } from './ride-rule';

/**
 * The dial-a-ride problem: people asking to be taken from one place to another, and the vehicles of one day.
 * Times and durations share one unit (minutes in published sets, whole seconds in the product); places are row
 * numbers of the travel matrix.
 */
export interface RideProblem {
  readonly travel: TravelMatrix;
  /** Names of the capacity dimensions, e.g. seat, wheelchair, walker; one number per name in needs and seatings. */
  readonly resources: readonly string[];
  readonly requests: readonly RideRequest[];
  readonly vehicles: readonly Vehicle[];
  readonly objective?: RideObjective;
  /** Further rules of the house, each one file (see docs/planning/add-a-constraint.md). */
  readonly rules?: readonly RideRule[];
}

/** Square row-major matrices between places. `metric` promises the triangle inequality of `times`,
 * `metricDistances` that of `distances`: times without the promise are closed first, which takes size^3 steps. */
export interface TravelMatrix {
  readonly size: number;
  readonly times: Float64Array;
  /** Absent: distance equals time. */
  readonly distances?: Float64Array;
  readonly metric?: boolean;
  readonly metricDistances?: boolean;
}

export interface StopAsked {
  readonly place: number;
  /** Service starts within [earliest, latest]. */
  readonly earliest: number;
  readonly latest: number;
  /** Time spent boarding or alighting. */
  readonly service: number;
}

export interface RideRequest {
  readonly id: string;
  readonly pickup: StopAsked;
  readonly dropOff: StopAsked;
  /** What the party takes up on board, per resource: a companion is one more seat. */
  readonly needs: readonly number[];
  /** Longest time from end of service at the pickup to start of service at the drop-off. */
  readonly maxRide: number;
  /** Price of leaving the request out; absent: it must be served whenever that is possible at all. */
  readonly priceUnserved?: number;
  /** Vehicles that may carry it; absent: any. */
  readonly vehicles?: readonly string[];
  /** Requests sharing a label are served all or none: an outward and its return trip. */
  readonly together?: string;
  /** The pickup time already told to the person. */
  readonly promise?: PickupPromise;
  /** Labels read by house rules, e.g. the exclusive group of a rider. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A time told to a person and what it costs to come more than `tolerance` before or after it. */
export interface PickupPromise {
  readonly pickup: number;
  readonly tolerance: number;
  readonly priceMoved: number;
}

export interface Vehicle {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Ways the seats can be arranged, each a capacity per resource; on every leg some arrangement must fit. */
  readonly seatings: readonly (readonly number[])[];
  readonly shift: { readonly earliest: number; readonly latest: number };
  /** Longest time from leaving the start to reaching the end. */
  readonly maxDuration?: number;
  /** Rests of the driver, in order, each taken with nobody on board. */
  readonly breaks?: readonly DriverBreak[];
}

export interface DriverBreak {
  /** The rest starts within [earliest, latest]. */
  readonly earliest: number;
  readonly latest: number;
  readonly duration: number;
}

/** Weights of the total cost; those absent count nothing, except distance = 1. Prices are per unit of time. */
export interface RideObjective {
  readonly distance?: number;
  /** Time people spend on board. */
  readonly rideTime?: number;
  /** Time vehicles stand idle between stops. */
  readonly waiting?: number;
  /** Time from leaving the depot to being back. */
  readonly duration?: number;
  /** Per vehicle that leaves its depot. */
  readonly vehicle?: number;
  /** Evenness of work: weight of each vehicle's squared duration, divided by the longest shift. */
  readonly fairness?: number;
}
