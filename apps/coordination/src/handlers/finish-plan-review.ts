import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { currentOf } from '../domain/plan';
import { finishReview } from '../domain/run-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.finishPlanReview)
export class FinishPlanReviewHandler {
  async handle(input: Input<typeof coordination.finishPlanReview>, context: CommandContext) {
    const stored = await lockPlan(context.db, input);
    const step = stepOf(context, input.on);
    const plan = finishReview(stored.plan, input.finding, input.note, step);
    const row = await savePlan(context.db, stored, plan);
    const planVersion = currentOf(plan)!.number;
    await addToTimeline(context, row, {
      kind: 'plan-review-finished',
      on: step.on,
      planId: row.id,
      planVersion,
      detail: input.finding,
    });
    return planAnswer(row, plan, planVersion);
  }
}
