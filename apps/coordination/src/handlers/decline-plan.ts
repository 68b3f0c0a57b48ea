import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { requireOpen } from '../domain/plan';
import { declinePlan } from '../domain/write-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { followPlan } from '../store/request-plan';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.declinePlan)
export class DeclinePlanHandler {
  async handle(input: Input<typeof coordination.declinePlan>, context: CommandContext) {
    const { reason, note } = input;
    const stored = await lockPlan(context.db, input);
    const { on } = stepOf(context, input.on);
    const planVersion = requireOpen(stored.plan).number;
    const plan = declinePlan(stored.plan, { on, reason, ...(note === undefined ? {} : { note }) });
    const row = await savePlan(context.db, stored, plan);
    // Other help goes on: without a plan, which the person cannot be made to have.
    if (plan.state === 'declined')
      await followPlan(context.db, row.requestId, { planId: null, planReadyOn: null, planRequired: false });
    await addToTimeline(context, row, {
      kind: 'plan-declined',
      on,
      planId: row.id,
      planVersion,
      detail: reason,
    });
    return planAnswer(row, plan, planVersion);
  }
}
