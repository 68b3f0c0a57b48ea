import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockStay } from '../store/stays';

@Handles(housing.writeExitPlan)
export class WriteExitPlanHandler {
  async handle({ stayId, version, steps }: Input<typeof housing.writeExitPlan>, context: CommandContext) {
    const stay = await lockStay(context.db, stayId, version);
    const replaced = stay.exitPlan;
    await act(context, stay, 'write-exit-plan', { exitPlan: steps }, { facts: { replaced } });
    return { done: true as const };
  }
}
