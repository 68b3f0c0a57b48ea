import { coordination, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { planStates } from '../domain/plan-states';
import { lockPlan, savePlan } from '../store/plans';

@Handles(coordination.reassignPlan)
export class ReassignPlanHandler {
  async handle(input: Input<typeof coordination.reassignPlan>, { db }: CommandContext) {
    const stored = await lockPlan(db, input);
    const { state } = stored.plan;
    if (planStates.isFinal(state))
      throw new DomainError('conflict', 'coordination.not-allowed-in-state', { state, action: 'reassign' });
    const row = await savePlan(db, stored, { ...stored.plan, coordinatorId: input.coordinatorId });
    return { version: row.version };
  }
}
