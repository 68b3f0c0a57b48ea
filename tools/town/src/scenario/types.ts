import type { Day } from '../calendar.ts';
import type { Person } from '../people/make-person.ts';
import type { ContractSpec, ReasonCode, ServiceSpec, TownSpec } from '../programme/types.ts';

export type Size = 'demo' | 'year';

/** What becomes of a piece of work after it was recorded. */
export type Fate =
  /** Accepted as recorded. */
  | 'plain'
  /** Disputed, corrected to less, accepted. */
  | 'disputed-corrected'
  /** Disputed, explained, accepted as it stands. */
  | 'disputed-answered'
  /** Disputed and still open. */
  | 'disputed-open'
  /** Taken back before it was accepted. */
  | 'withdrawn'
  /** Recorded after its month was settled. */
  | 'late'
  /** Corrected after its month was settled. */
  | 'corrected-late'
  /** Taken back after its month was settled. */
  | 'withdrawn-late';

export interface Visit {
  readonly key: string;
  readonly on: Day;
  /** Local time, HH:MM; with `minutes` for work counted in hours. */
  readonly at?: string;
  readonly minutes?: number;
  readonly quantityMilli: number;
  readonly fate: Fate;
}

export interface Job {
  readonly key: string;
  readonly on: Day;
  readonly at: string;
  readonly category: string;
  readonly description: string;
  readonly quarters: number;
  readonly materialGrosze: number;
  /** `planned` has a day and waits for it, `described` waits for a day. */
  readonly fate: 'done' | 'corrected' | 'redirected' | 'not-done' | 'planned' | 'described';
}

/** One service of a plan and the order it becomes. */
export interface Line {
  readonly key: string;
  readonly service: ServiceSpec;
  readonly contract: ContractSpec;
  /** Offered there first, and declined. */
  readonly declinedBy?: ContractSpec;
  readonly quantityMilli: number;
  readonly from: Day;
  readonly to: Day;
  readonly visits: readonly Visit[];
  readonly jobs: readonly Job[];
}

export interface PlanSteps {
  readonly drafted: Day;
  readonly agreed: Day;
  readonly approved: Day;
  readonly published: Day;
  readonly ordered: Day;
  readonly answered: Day;
  /** The closing talk, after the last day. */
  readonly closed: Day;
}

export interface Plan {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly steps: PlanSteps;
  readonly lines: readonly Line[];
  /** Day a next version takes its place, with the same services. */
  readonly changedOn?: Day;
  /** Goes on from an earlier plan, without a request. */
  readonly followUp: boolean;
}

export interface Request {
  readonly key: string;
  readonly site: string;
  readonly channel: 'walk-in' | 'phone' | 'email' | 'web' | 'street' | 'letter';
  readonly speaker: 'self' | 'carer' | 'other';
  readonly reasons: readonly ReasonCode[];
  readonly urgent: boolean;
  /** Passed to the services pillar after it came in at the other one. */
  readonly passed: boolean;
  readonly received: Day;
  readonly assigned: Day;
  readonly assessed: Day;
  readonly decided: Day;
  readonly ending: 'plan' | 'refused' | 'withdrawn' | 'advice';
}

export interface Stay {
  readonly key: string;
  readonly flat: string;
  /** Number of the place in the flat, from 1. */
  readonly place: number;
  readonly from: Day;
  readonly to: Day;
}

/** A second record of the same person, put together with the first later. */
export interface EarlierRecord {
  readonly id: string;
  readonly lastName: string;
  readonly recordedOn: Day;
  readonly mergedOn: Day;
}

/** A time on the waiting list for a flat. */
export interface Wait {
  readonly joinedOn: Day;
  readonly leftOn: Day;
  readonly children: number;
}

/** One person's way through the centre. */
export interface Case {
  readonly key: string;
  readonly person: Person;
  /** Package the person belongs to; absent for requests that need no plan. */
  readonly package?: string;
  readonly carer?: Person;
  readonly request: Request;
  readonly plans: readonly Plan[];
  readonly stay?: Stay;
  readonly earlierRecord?: EarlierRecord;
  readonly wait?: Wait;
}

export interface Dose {
  readonly key: string;
  readonly person: Person;
  readonly ordered: Day;
  readonly on: Day;
}

export interface Town {
  readonly spec: TownSpec;
  /** Namespace of every id of the town. */
  readonly namespace: string;
  readonly cases: readonly Case[];
  readonly doses: readonly Dose[];
  /** Value limit of each contract, in grosze, by its key. */
  readonly limits: Readonly<Record<string, number>>;
}

export interface Scenario {
  readonly size: Size;
  readonly seed: number;
  /** Nothing later happens. */
  readonly today: Day;
  readonly playFrom: Day;
  readonly towns: readonly Town[];
}
