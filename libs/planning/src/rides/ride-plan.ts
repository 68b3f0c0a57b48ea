/** A plan: what each vehicle does and when. Times are in the problem's unit. */
export interface RidePlan {
  /** One entry per vehicle that leaves its depot, in the order of the problem's vehicles. */
  readonly routes: readonly RideRoute[];
  readonly unserved: readonly string[];
  readonly cost: RideCost;
}

export interface RideRoute {
  readonly vehicle: string;
  /** Leaving the start and reaching the end. */
  readonly departure: number;
  readonly arrival: number;
  readonly stops: readonly PlannedStop[];
  readonly breaks: readonly PlannedBreak[];
}

export interface PlannedStop {
  readonly request: string;
  readonly kind: 'pickup' | 'drop-off';
  /** Start of service. */
  readonly time: number;
}

export interface PlannedBreak {
  readonly start: number;
  readonly end: number;
  /** The rest is taken where this many stops have been served (0: before leaving the start). */
  readonly afterStops: number;
}

/** The cost and its parts, unweighted; `total` is the weighted sum the search minimises. */
export interface RideCost {
  readonly total: number;
  readonly distance: number;
  readonly rideTime: number;
  readonly waiting: number;
  readonly duration: number;
  readonly vehicles: number;
  readonly promisesMoved: number;
}
