import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { currentOf } from '../domain/plan';
import { startReview } from '../domain/run-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.startPlanReview)
export class StartPlanReviewHandler {
  async handle(input: Input<typeof coordination.startPlanReview>, context: CommandContext) {
    const stored = await lockPlan(context.db, input);
    const step = stepOf(context, input.on);
    const plan = startReview(stored.plan, input.trigger, input.note, step);
    const row = await savePlan(context.db, stored, plan);
    const planVersion = currentOf(plan)!.number;
    await addToTimeline(context, row, {
      kind: 'plan-review-started',
      on: step.on,
      planId: row.id,
      planVersion,
      detail: input.trigger,
    });
    return planAnswer(row, plan, planVersion);
  }
}
