import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { requireOpen } from '../domain/plan';
import { dropPlanDraft } from '../domain/write-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { followPlan } from '../store/request-plan';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.dropPlanDraft)
export class DropPlanDraftHandler {
  async handle(input: Input<typeof coordination.dropPlanDraft>, context: CommandContext) {
    const stored = await lockPlan(context.db, input);
    const step = stepOf(context, input.on);
    const planVersion = requireOpen(stored.plan).number;
    const plan = dropPlanDraft(stored.plan, step);
    const row = await savePlan(context.db, stored, plan);
    // The request waits for a plan again.
    if (plan.state === 'abandoned')
      await followPlan(context.db, row.requestId, { planId: null, planReadyOn: null });
    await addToTimeline(context, row, {
      kind: 'plan-draft-dropped',
      on: step.on,
      planId: row.id,
      planVersion,
    });
    return planAnswer(row, plan, planVersion);
  }
}
