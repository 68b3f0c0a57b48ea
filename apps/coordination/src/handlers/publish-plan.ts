import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { currentOf } from '../domain/plan';
import { publishPlan } from '../domain/settle-plan';
import { announcePublished, lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.publishPlan)
export class PublishPlanHandler {
  async handle(input: Input<typeof coordination.publishPlan>, context: CommandContext) {
    const stored = await lockPlan(context.db, input);
    const step = stepOf(context, input.on);
    const plan = publishPlan(stored.plan, step);
    const row = await savePlan(context.db, stored, plan);
    announcePublished(context, row, plan);
    const planVersion = currentOf(plan)!.number;
    await addToTimeline(context, row, { kind: 'plan-published', on: step.on, planId: row.id, planVersion });
    return planAnswer(row, plan, planVersion);
  }
}
