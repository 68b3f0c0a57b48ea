export interface VisitPlan {
  /** One tour per carer and shift in use, in the order of the problem's carers and shifts. */
  readonly tours: readonly VisitTour[];
  readonly unserved: readonly string[];
  readonly cost: VisitCost;
}

export interface VisitTour {
  readonly carer: string;
  /** Position among the carer's shifts. */
  readonly shift: number;
  readonly departure: number;
  readonly arrival: number;
  readonly tasks: readonly PlannedTask[];
  readonly rest?: { readonly start: number; readonly end: number; readonly afterTasks: number };
}

export interface PlannedTask {
  readonly visit: string;
  /** Position among the visit's tasks. */
  readonly task: number;
  readonly start: number;
  readonly end: number;
}

/** Unweighted parts; `total` is weighted. */
export interface VisitCost {
  readonly total: number;
  readonly travel: number;
  readonly tardiness: number;
  readonly worstTardiness: number;
  readonly newCarers: number;
  readonly preferencesMissed: number;
  /** Weighted cost of promised starts that moved. */
  readonly promisesMoved: number;
}
