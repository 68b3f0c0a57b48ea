import { coordination, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { closePlan } from '../domain/run-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.closePlan)
export class ClosePlanHandler {
  async handle(input: Input<typeof coordination.closePlan>, context: CommandContext) {
    const { reason, talk, results } = input;
    const stored = await lockPlan(context.db, input);
    const { by, on } = stepOf(context, input.on);
    const plan = closePlan(stored.plan, { on, by, reason, talk, results });
    const row = await savePlan(context.db, stored, plan);
    const planVersion = stored.row.currentNumber!;
    context.emit(coordination.planClosed, row.id, {
      planId: row.id,
      planVersion,
      residentId: row.residentId,
      closedOn: on,
    });
    await addToTimeline(context, row, {
      kind: 'plan-closed',
      on,
      planId: row.id,
      planVersion,
      detail: reason,
    });
    return planAnswer(row, plan, planVersion);
  }
}
