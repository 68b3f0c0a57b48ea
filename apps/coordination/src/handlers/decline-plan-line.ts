import { coordination, type Input } from '@cus/contracts';
import { uuidv7 } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requireOpen } from '../domain/plan';
import { declinePlanLine } from '../domain/write-plan';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.declinePlanLine)
export class DeclinePlanLineHandler {
  async handle(input: Input<typeof coordination.declinePlanLine>, context: CommandContext) {
    const { lineId, reason, note } = input;
    const stored = await lockPlan(context.db, input);
    const step = stepOf(context, input.on);
    const declined = { on: step.on, reason, ...(note === undefined ? {} : { note }) };
    const plan = declinePlanLine(stored.plan, lineId, declined, step, uuidv7);
    const row = await savePlan(context.db, stored, plan);
    const open = requireOpen(plan);
    await addToTimeline(context, row, {
      kind: 'plan-line-declined',
      on: step.on,
      planId: row.id,
      planVersion: open.number,
      serviceCode: open.content.lines.find((line) => line.lineId === lineId)!.serviceCode,
      detail: reason,
    });
    return planAnswer(row, plan, open.number);
  }
}
