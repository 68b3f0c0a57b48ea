import { DomainError } from '@cus/kernel';
import { requireNotBefore } from './day-order';
import { currentOf, liveLines, requireOpen, withVersion, type Plan, type Step } from './plan';
import { planStates, planVersionStates } from './plan-states';

/** The person agrees to the open version. */
export function agreePlan(plan: Plan, agreement: { form: string; by: string }, step: Step): Plan {
  const open = requireOpen(plan);
  const state = planVersionStates.next(open.state, 'agree');
  requireNotBefore(step.on, open.draftedOn);
  if (liveLines(open).length === 0) throw new DomainError('rule-broken', 'coordination.plan-without-lines');
  return withVersion(plan, {
    ...open,
    state,
    agreement: { on: step.on, ...agreement, recordedBy: step.by },
  });
}

/** The director or an authorised organiser approves: neither an author nor the plan's coordinator. */
export function approvePlan(plan: Plan, step: Step): Plan {
  const open = requireOpen(plan);
  const state = planVersionStates.next(open.state, 'approve');
  requireNotBefore(step.on, open.agreement?.on);
  if (open.authors.includes(step.by) || plan.coordinatorId === step.by)
    throw new DomainError('rule-broken', 'coordination.approver-wrote-plan');
  return withVersion(plan, { ...open, state, approval: { on: step.on, by: step.by } });
}

/** The approved version takes the place of the one in force. */
export function publishPlan(plan: Plan, { on }: Step): Plan {
  const open = requireOpen(plan);
  const state = planStates.next(plan.state, 'publish');
  const published = { ...open, state: planVersionStates.next(open.state, 'publish'), publishedOn: on };
  requireNotBefore(on, open.approval?.on);
  const current = currentOf(plan);
  const superseded = current
    ? withVersion(plan, {
        ...current,
        state: planVersionStates.next(current.state, 'supersede'),
        endedOn: on,
      })
    : plan;
  return { ...withVersion(superseded, published), state };
}
