import { coordination, type Operation } from '@cus/contracts';
import type { PlanDetails } from './plan-draft';
import type { PlanAct } from './route';

export type OfferedPlanAct = PlanAct | 'edit' | 'approve' | 'publish' | 'drop';

const OPERATIONS: Record<OfferedPlanAct, Operation> = {
  publish: coordination.publishPlan,
  approve: coordination.approvePlan,
  agree: coordination.agreePlan,
  'finish-review': coordination.finishPlanReview,
  edit: coordination.editPlan,
  change: coordination.draftPlanChange,
  review: coordination.startPlanReview,
  'decline-line': coordination.declinePlanLine,
  decline: coordination.declinePlan,
  drop: coordination.dropPlanDraft,
  reassign: coordination.reassignPlan,
  close: coordination.closePlan,
};

const LIVE = ['preparing', 'active', 'under-review'];

/** Whether the plan as it stands allows an act; `agree` again after an edit is up to the version's state. */
function fits(act: OfferedPlanAct, plan: PlanDetails, me: string | undefined): boolean {
  switch (act) {
    case 'approve':
      // Whoever wrote a plan never approves it; the button would only be refused.
      return plan.actions.includes('approve') && !plan.open?.authors.some((author) => author === me);
    case 'decline-line':
      return (
        (plan.open ?? plan.current)?.content.lines.some((line) => line.declined === undefined) === true &&
        LIVE.includes(plan.state)
      );
    case 'reassign':
      return LIVE.includes(plan.state);
    default:
      return plan.actions.includes(act);
  }
}

/** Acts that take a plan a step further; the others change its course. */
const STEPS: readonly OfferedPlanAct[] = ['publish', 'approve', 'agree', 'finish-review'];

/** The one act that takes the plan further now; none while it waits for somebody else. */
export function nextPlanAct(acts: readonly OfferedPlanAct[]): OfferedPlanAct | undefined {
  return acts.find((act) => STEPS.includes(act));
}

/** Acts open to this person now, the next step first. */
export function planActsOn(
  plan: PlanDetails,
  me: string | undefined,
  may: (operation: Operation) => boolean,
): OfferedPlanAct[] {
  return (Object.keys(OPERATIONS) as OfferedPlanAct[]).filter(
    (act) => fits(act, plan, me) && may(OPERATIONS[act]),
  );
}
