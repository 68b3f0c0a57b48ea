import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { requireOpen } from '../domain/plan';
import { approvePlan } from '../domain/settle-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.approvePlan)
export class ApprovePlanHandler {
  async handle(input: Input<typeof coordination.approvePlan>, context: CommandContext) {
    const stored = await lockPlan(context.db, input);
    const step = stepOf(context, input.on);
    const plan = approvePlan(stored.plan, step);
    const row = await savePlan(context.db, stored, plan);
    const planVersion = requireOpen(plan).number;
    await addToTimeline(context, row, { kind: 'plan-approved', on: step.on, planId: row.id, planVersion });
    return planAnswer(row, plan, planVersion);
  }
}
