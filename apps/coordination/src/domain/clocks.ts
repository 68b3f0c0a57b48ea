import type { coordination } from '@cus/contracts';
import { addDays, addMonths, parseLocalDate } from '@cus/kernel';
import { deadline, planRequiredFromMonths, ruleOn, type Deadline, type DeadlineKind } from '@cus/rules';
import type { z } from 'zod';
import { longestValidity } from './plan-content';
import { SERVING_STATES, type PlanState } from './plan-states';
import { requestStates, type RequestState } from './request-states';

export type Clock = z.output<typeof coordination.deadline>;
type ClockName = Clock['clock'];

/** What the clocks of a request depend on; days are YYYY-MM-DD. */
export interface RequestFacts {
  readonly state: RequestState;
  readonly pillar: 'assistance' | 'services';
  readonly urgent: boolean;
  readonly receivedOn: string;
  /** Day the request came into its present pillar. */
  readonly pillarSince: string;
  readonly interviewedOn: string | null;
  readonly lastInterviewOn: string | null;
  /** Null until qualification tells. */
  readonly planRequired: boolean | null;
  readonly planReadyOn: string | null;
  readonly decisionDeliveredOn: string | null;
  readonly appealFiledOn: string | null;
}

/** What the clocks of a plan depend on. */
export interface PlanFacts {
  readonly state: PlanState;
  readonly requestReceivedOn: string | null;
  readonly firstApprovedOn: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly nextReviewOn: string | null;
}

/** The clocks of a request, seen from the day `asOf`. */
export function requestClocks(facts: RequestFacts, asOf: string): Clock[] {
  const ended = requestStates.isFinal(facts.state);
  const clocks: (Clock | undefined)[] = [
    interviewClock(facts, ended, asOf),
    interviewUpdateClock(facts, asOf),
    planReadyClock(facts, ended, asOf),
    appealClock(facts),
  ];
  return clocks.filter((clock) => clock !== undefined);
}

/** The clocks of a plan, seen from the day `asOf`. */
export function planClocks(facts: PlanFacts, asOf: string): Clock[] {
  const clocks: Clock[] = [];
  const givenUp = facts.state === 'declined' || facts.state === 'abandoned';
  if (facts.requestReceivedOn && !givenUp)
    clocks.push(counted('plan-ready', 'plan-ready', facts.requestReceivedOn, facts.firstApprovedOn, asOf));
  if (!SERVING_STATES.includes(facts.state)) return clocks;
  const { counted: rule } = longestValidity(facts.validFrom);
  clocks.push({ ...clockOf('plan-ends', facts.validTo, null, asOf), rule: sourceOf(rule) });
  if (facts.nextReviewOn) clocks.push(clockOf('plan-review', facts.nextReviewOn, null, asOf));
  return clocks;
}

/** The nearest day something is still to be done by; null when no clock runs. Running out of it makes the work overdue. */
export function nextDue(clocks: readonly Clock[]): string | null {
  const open = clocks.filter((clock) => clock.doneOn === undefined && clock.clock !== 'appeal');
  return open.map((clock) => clock.dueOn).sort()[0] ?? null;
}

/** True when something is still to be done and should have been done before `asOf`. */
export function isOverdue(clocks: readonly Clock[]): boolean {
  return clocks.some((clock) => clock.overdue && clock.doneOn === undefined);
}

/** Whether coordinating services from one day to another makes a plan obligatory, by the rule of the first day. */
export function isPlanRequired(from: string, to: string): boolean {
  const first = parseLocalDate(from);
  const months = ruleOn(planRequiredFromMonths, first).value;
  // "At least three months" from 1 March is reached on 31 May.
  return addDays(addMonths(first, months), -1) <= to;
}

export function planReadyDue(receivedOn: string): string {
  return deadline('plan-ready', parseLocalDate(receivedOn)).due;
}

export function appealUntil(deliveredOn: string): string {
  return deadline('refusal-appeal', parseLocalDate(deliveredOn)).due;
}

export function sourceOf({ rule, version }: Deadline): NonNullable<Clock['rule']> {
  const { act, article, note } = version.clause;
  return {
    name: rule,
    act,
    ...(article === null ? {} : { article }),
    ...(note === undefined ? {} : { note }),
    verified: version.verified,
  };
}

function interviewClock(facts: RequestFacts, ended: boolean, asOf: string): Clock | undefined {
  const moot = ended && facts.interviewedOn === null;
  if (facts.pillar !== 'assistance' || moot) return undefined;
  const kind = facts.urgent ? 'urgent-interview' : 'interview';
  return counted('interview', kind, facts.pillarSince, facts.interviewedOn, asOf);
}

/** Runs as long as help goes on. */
function interviewUpdateClock(facts: RequestFacts, asOf: string): Clock | undefined {
  const runs = facts.pillar === 'assistance' && facts.state === 'qualified' && facts.lastInterviewOn !== null;
  return runs
    ? counted('interview-update', 'interview-update', facts.lastInterviewOn!, null, asOf)
    : undefined;
}

/** In the services pillar it runs from the first day: until qualification nobody knows that no plan is needed. */
function planReadyClock(facts: RequestFacts, ended: boolean, asOf: string): Clock | undefined {
  const undecided = UNDECIDED.includes(facts.state) && facts.pillar === 'services';
  const moot = ended && facts.planReadyOn === null;
  if (moot || !(facts.planRequired ?? undecided)) return undefined;
  return counted('plan-ready', 'plan-ready', facts.receivedOn, facts.planReadyOn, asOf);
}

const UNDECIDED: readonly RequestState[] = ['received', 'assigned', 'passed', 'assessed'];

function appealClock({ decisionDeliveredOn, appealFiledOn }: RequestFacts): Clock | undefined {
  if (decisionDeliveredOn === null) return undefined;
  const clock = counted('appeal', 'refusal-appeal', decisionDeliveredOn, appealFiledOn, decisionDeliveredOn);
  return { ...clock, overdue: false };
}

function counted(
  clock: ClockName,
  kind: DeadlineKind,
  from: string,
  doneOn: string | null,
  asOf: string,
): Clock {
  const result = deadline(kind, parseLocalDate(from));
  return { ...clockOf(clock, result.due, doneOn, asOf), rule: sourceOf(result) };
}

function clockOf(clock: ClockName, dueOn: string, doneOn: string | null, asOf: string): Clock {
  return { clock, dueOn, ...(doneOn === null ? {} : { doneOn }), overdue: (doneOn ?? asOf) > dueOn };
}
