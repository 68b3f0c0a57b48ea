import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { requireOpen } from '../domain/plan';
import { agreePlan } from '../domain/settle-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.agreePlan)
export class AgreePlanHandler {
  async handle(input: Input<typeof coordination.agreePlan>, context: CommandContext) {
    const stored = await lockPlan(context.db, input);
    const step = stepOf(context, input.on);
    const plan = agreePlan(stored.plan, { form: input.form, by: input.by }, step);
    const row = await savePlan(context.db, stored, plan);
    const planVersion = requireOpen(plan).number;
    await addToTimeline(context, row, {
      kind: 'plan-agreed',
      on: step.on,
      planId: row.id,
      planVersion,
      detail: input.form,
    });
    return planAnswer(row, plan, planVersion);
  }
}
