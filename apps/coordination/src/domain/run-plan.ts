import { DomainError } from '@cus/kernel';
import { requireNotBefore } from './day-order';
import {
  currentOf,
  liveLines,
  openOf,
  withVersion,
  type Plan,
  type PlanClosing,
  type PlanReview,
  type Step,
} from './plan';
import { planStates, planVersionStates } from './plan-states';

export function startReview(plan: Plan, trigger: string, note: string | undefined, step: Step): Plan {
  const state = planStates.next(plan.state, 'review');
  requireNotBefore(step.on, currentOf(plan)?.publishedOn);
  const review: PlanReview = {
    startedOn: step.on,
    startedBy: step.by,
    trigger,
    ...(note === undefined ? {} : { note }),
  };
  return { ...plan, state, reviews: [...plan.reviews, review] };
}

export function finishReview(plan: Plan, finding: string, note: string | undefined, { on }: Step): Plan {
  const state = planStates.next(plan.state, 'finish-review');
  const running = plan.reviews.find((review) => review.finishedOn === undefined)!;
  requireNotBefore(on, running.startedOn);
  const finished = {
    ...running,
    finishedOn: on,
    finding,
    ...(note === undefined ? {} : { findingNote: note }),
  };
  return { ...plan, state, reviews: plan.reviews.map((review) => (review === running ? finished : review)) };
}

/** Ends a plan in force; every service it still had needs a written account, a change in preparation is dropped. */
export function closePlan(plan: Plan, closing: PlanClosing): Plan {
  const state = planStates.next(plan.state, 'close');
  const current = currentOf(plan)!;
  requireNotBefore(closing.on, current.publishedOn);
  checkResults(current, closing);
  const open = openOf(plan);
  const dropped = open
    ? withVersion(plan, { ...open, state: planVersionStates.next(open.state, 'drop'), endedOn: closing.on })
    : plan;
  const ended = { ...current, state: planVersionStates.next(current.state, 'end'), endedOn: closing.on };
  const reviews = plan.reviews.map((review) =>
    review.finishedOn === undefined ? { ...review, finishedOn: closing.on, finding: 'close' } : review,
  );
  return { ...withVersion(dropped, ended), state, reviews, closing };
}

function checkResults(current: Parameters<typeof liveLines>[0], { results }: PlanClosing): void {
  const live = new Set(liveLines(current).map((line) => line.lineId));
  const told = new Set(results.map((result) => result.lineId));
  const unknown = [...told].find((lineId) => !live.has(lineId));
  if (unknown) throw new DomainError('rule-broken', 'coordination.unknown-line', { lineId: unknown });
  if (told.size < live.size || results.length > told.size)
    throw new DomainError('rule-broken', 'coordination.line-results-missing', {
      missing: live.size - told.size,
    });
}
