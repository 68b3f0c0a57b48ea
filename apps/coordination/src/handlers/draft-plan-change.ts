import { coordination, type Input } from '@cus/contracts';
import { uuidv7 } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requireOpen } from '../domain/plan';
import { draftPlanChange } from '../domain/write-plan';
import { assertNamesNoHiddenPlace } from '../store/concealed-places';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';
import { addToTimeline } from '../store/timeline';

@Handles(coordination.draftPlanChange)
export class DraftPlanChangeHandler {
  async handle(input: Input<typeof coordination.draftPlanChange>, context: CommandContext) {
    const { reason, note, content } = input;
    const stored = await lockPlan(context.db, input);
    await assertNamesNoHiddenPlace(context.db, stored.row.residentId, content);
    const step = stepOf(context, input.on);
    const change = { reason, ...(note === undefined ? {} : { note }) };
    const plan = draftPlanChange(stored.plan, change, content, step, uuidv7);
    const row = await savePlan(context.db, stored, plan);
    const planVersion = requireOpen(plan).number;
    await addToTimeline(context, row, {
      kind: 'plan-change-drafted',
      on: step.on,
      planId: row.id,
      planVersion,
      detail: reason,
    });
    return planAnswer(row, plan, planVersion);
  }
}
