import { deadlineAfter, type LocalDate, type TimeLimit } from '@cus/kernel';
import {
  interviewUpdateWithin,
  interviewWithin,
  refusalAppealWithin,
  urgentInterviewWithin,
} from './assistance-rules';
import { contestOpenFor, contestReportWithin, smallGrant } from './commissioning-rules';
import { planLongestValidity, planReadyWithin } from './plan-rules';
import { ruleOn, type RuleEntry, type RulePack } from './rule-pack';
import { isPublicHoliday } from './statutory-days-off';

interface Clock<T> {
  readonly pack: RulePack<T>;
  readonly limit: (value: T) => TimeLimit;
}

const clock = (pack: RulePack<TimeLimit>): Clock<TimeLimit> => ({ pack, limit: (value) => value });

/** Every clock of the product: from which event it runs is told beside it. */
const CLOCKS = {
  /** From the request. */
  'plan-ready': clock(planReadyWithin),
  /** From the plan's first day; the result is the last day it may be valid. */
  'plan-ends': clock(planLongestValidity),
  /** From the news that an interview is needed. */
  interview: clock(interviewWithin),
  'urgent-interview': clock(urgentInterviewWithin),
  /** From the last interview or update. */
  'interview-update': clock(interviewUpdateWithin),
  /** From the delivery of the decision; the result is the last day to send the appeal. */
  'refusal-appeal': clock(refusalAppealWithin),
  /** From the last announcement; the result is the earliest day offers may close. */
  'contest-closes': clock(contestOpenFor),
  /** From the end of the task. */
  'contest-report': clock(contestReportWithin),
  /** From the task's first day; the result is its last possible day. */
  'small-grant-ends': {
    pack: smallGrant,
    limit: (value: (typeof smallGrant.entries)[number]['value']) => value.lasts,
  },
} as const;

export type DeadlineKind = keyof typeof CLOCKS;

export const DEADLINE_KINDS = Object.keys(CLOCKS) as readonly DeadlineKind[];

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly from: LocalDate;
  readonly due: LocalDate;
  /** Rule and version counted with: the one in force on `from`. */
  readonly rule: string;
  readonly version: RuleEntry<unknown>;
}

/**
 * When a clock runs out by the Polish calendar and the law in force when it started.
 * @throws DomainError invalid `rules.none-on-that-day`
 */
export function deadline(kind: DeadlineKind, from: LocalDate): Deadline {
  const { pack, limit } = CLOCKS[kind] as Clock<unknown>;
  const version = ruleOn(pack, from);
  return {
    kind,
    from,
    due: deadlineAfter(from, limit(version.value), isPublicHoliday),
    rule: pack.name,
    version,
  };
}
