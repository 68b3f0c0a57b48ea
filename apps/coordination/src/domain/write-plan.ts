import { DomainError } from '@cus/kernel';
import { requireNotBefore } from './day-order';
import {
  currentOf,
  openOf,
  requireOpen,
  withVersion,
  type Declined,
  type Plan,
  type PlanContent,
  type PlanVersion,
  type Step,
  type VersionContent,
} from './plan';
import { checkedContent, copiedContent } from './plan-content';
import { planStates, planVersionStates } from './plan-states';

type NewId = () => string;

export interface Change {
  readonly reason: string;
  readonly note?: string;
}

/** A plan in preparation with its first version. */
export function draftPlan(content: PlanContent, coordinatorId: string, step: Step, newId: NewId): Plan {
  const first: PlanVersion = {
    number: 1,
    state: planVersionStates.initial as 'draft',
    draftedOn: step.on,
    authors: [step.by],
    content: checkedContent(content, newId),
  };
  return { state: planStates.initial as 'preparing', coordinatorId, versions: [first], reviews: [] };
}

/**
 * Replaces what the open version says. Services the person declined stay on record unless they are listed again:
 * then the person is asked anew, since the version has to be agreed anew.
 */
export function editPlan(plan: Plan, content: PlanContent, step: Step, newId: NewId): Plan {
  const open = requireOpen(plan);
  const written = checkedContent(content, newId, plan);
  const listed = new Set(written.lines.map((line) => line.lineId));
  const declined = open.content.lines.filter((line) => line.declined && !listed.has(line.lineId));
  return withVersion(plan, rewritten(open, { ...written, lines: [...written.lines, ...declined] }, step));
}

/** Version n + 1 beside the one in force. */
export function draftPlanChange(
  plan: Plan,
  change: Change,
  content: PlanContent | undefined,
  step: Step,
  newId: NewId,
): Plan {
  const state = planStates.next(plan.state, 'change');
  if (openOf(plan)) throw new DomainError('conflict', 'coordination.change-already-drafted');
  const current = currentOf(plan)!;
  requireNotBefore(step.on, current.publishedOn);
  const next: PlanVersion = {
    number: plan.versions.length + 1,
    state: planVersionStates.initial as 'draft',
    draftedOn: step.on,
    authors: [step.by],
    changeReason: change.reason,
    ...(change.note === undefined ? {} : { changeNote: change.note }),
    content: content ? checkedContent(content, newId, plan) : copiedContent(current),
  };
  return { ...plan, state, versions: [...plan.versions, next] };
}

/** Gives the open version up; a plan that was never in force ends with it. */
export function dropPlanDraft(plan: Plan, { on }: Step): Plan {
  const open = requireOpen(plan);
  requireNotBefore(on, open.draftedOn);
  const state = plan.state === 'preparing' ? planStates.next(plan.state, 'abandon') : plan.state;
  return withVersion(
    { ...plan, state },
    { ...open, state: planVersionStates.next(open.state, 'drop'), endedOn: on },
  );
}

/** The person declines the version as prepared; a plan in force serves on unchanged. */
export function declinePlan(plan: Plan, declined: Declined): Plan {
  const open = requireOpen(plan);
  requireNotBefore(declined.on, open.draftedOn);
  const state = plan.state === 'preparing' ? planStates.next(plan.state, 'decline') : plan.state;
  return withVersion(
    { ...plan, state },
    { ...open, state: planVersionStates.next(open.state, 'decline'), declined, endedOn: declined.on },
  );
}

/** The person declines one service, in the open version; where there is none, a change without it is begun. */
export function declinePlanLine(
  plan: Plan,
  lineId: string,
  declined: Declined,
  step: Step,
  newId: NewId,
): Plan {
  const prepared = openOf(plan)
    ? plan
    : draftPlanChange(plan, { reason: 'service-declined' }, undefined, step, newId);
  const open = requireOpen(prepared);
  requireNotBefore(declined.on, open.draftedOn);
  const line = open.content.lines.find((each) => each.lineId === lineId);
  if (!line) throw new DomainError('rule-broken', 'coordination.unknown-line', { lineId });
  if (line.declined) throw new DomainError('conflict', 'coordination.line-already-declined', { lineId });
  const lines = open.content.lines.map((each) => (each === line ? { ...line, declined } : each));
  const { authors } = open;
  return withVersion(prepared, { ...rewritten(open, { ...open.content, lines }, step), authors });
}

/** A version with other content: whoever agreed to or approved the old one has to be asked again. */
function rewritten(open: PlanVersion, content: VersionContent, step: Step): PlanVersion {
  requireNotBefore(step.on, open.draftedOn);
  const { agreement: _agreement, approval: _approval, ...kept } = open;
  return {
    ...kept,
    state: planVersionStates.next(open.state, 'edit'),
    authors: open.authors.includes(step.by) ? open.authors : [...open.authors, step.by],
    content,
  };
}
