import { coordination, type Input } from '@cus/contracts';
import { uuidv7 } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requireOpen } from '../domain/plan';
import { editPlan } from '../domain/write-plan';
import { assertNamesNoHiddenPlace } from '../store/concealed-places';
import { lockPlan, planAnswer, savePlan, stepOf } from '../store/plans';

@Handles(coordination.editPlan)
export class EditPlanHandler {
  async handle(input: Input<typeof coordination.editPlan>, context: CommandContext) {
    const stored = await lockPlan(context.db, input);
    await assertNamesNoHiddenPlace(context.db, stored.row.residentId, input.content);
    const plan = editPlan(stored.plan, input.content, stepOf(context, input.on), uuidv7);
    const row = await savePlan(context.db, stored, plan);
    return planAnswer(row, plan, requireOpen(plan).number);
  }
}
