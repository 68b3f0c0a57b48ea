import type { TravelMatrix } from '../rides/ride-problem';

/**
 * The home-visit problem: carers with skills visiting people at home over one or more days. All times are minutes
 * (or any one unit) counted from the start of the first day; day d starts at d x `dayLength`.
 */
export interface VisitProblem {
  /** One matrix per travel mode; the same places in each. Carers name their mode by position. */
  readonly travel: readonly TravelMatrix[];
  readonly carers: readonly Carer[];
  readonly visits: readonly Visit[];
  readonly objective?: VisitObjective;
  /** Rest between a carer's last work of one day and first of a later one. */
  readonly minimumRest?: number;
}

export interface Carer {
  readonly id: string;
  readonly skills: readonly string[];
  /** Position of the travel mode; absent: the first. */
  readonly mode?: number;
  /** The days this carer works; a day off or a holiday simply has no shift. */
  readonly shifts: readonly Shift[];
  /** Longest working time over all shifts, from leaving to coming back, breaks included. */
  readonly maxWork?: number;
}

export interface Shift {
  readonly start: number;
  readonly end: number;
  readonly earliest: number;
  /** Work ends by then; Infinity where the published sets have no end. */
  readonly latest: number;
  /** Longest time from leaving to coming back. */
  readonly maxSpan?: number;
  /** A rest, started within [earliest, latest] whenever the shift's work lasts past `latest`. */
  readonly rest?: { readonly earliest: number; readonly latest: number; readonly duration: number };
}

export interface Visit {
  readonly id: string;
  readonly place: number;
  /** One or more windows, e.g. one per day on which the visit may happen. Exactly one is used. */
  readonly windows: readonly VisitWindow[];
  /** One carer, or two. Two different carers are needed for two tasks. */
  readonly tasks: readonly Task[];
  /** How the starts of the two tasks relate: together, or the second `min`..`max` after the first. */
  readonly order?: 'together' | { readonly min: number; readonly max: number };
  /** The person visited; visits of one client share continuity. */
  readonly client?: string;
  /** Carers the client knows already. */
  readonly known?: readonly string[];
  readonly preferred?: readonly string[];
  readonly barred?: readonly string[];
  /** Only these carers may come (a key holder, a locked promise). */
  readonly only?: readonly string[];
  readonly priceUnserved?: number;
  /** The start already told to the client, and what it costs to move it by more than `tolerance`. */
  readonly promise?: { readonly start: number; readonly tolerance: number; readonly priceMoved: number };
}

export interface VisitWindow {
  /** Work never starts earlier. */
  readonly earliest: number;
  /** Later starts are tardy. */
  readonly due: number;
  /** Later starts are forbidden; absent: any lateness is only priced. */
  readonly latest?: number;
}

export interface Task {
  readonly skill: string;
  readonly duration: number;
}

/** Weights of the total cost; absent ones count nothing but travel, which counts 1. */
export interface VisitObjective {
  readonly travel?: number;
  /** Per unit of time a task starts after `due`. */
  readonly tardiness?: number;
  /** Of the largest tardiness of any task. */
  readonly worstTardiness?: number;
  /** Per carer a client does not know yet. */
  readonly newCarer?: number;
  /** Per task done by a carer outside a stated preference. */
  readonly preference?: number;
  /** Evenness: weight of each carer's squared working time, divided by `fairnessUnit` (480 unless told). */
  readonly fairness?: number;
  readonly fairnessUnit?: number;
}
