import { coordination, type EventData } from '@cus/contracts';
import { parseLocalDate } from '@cus/kernel';
import { Subscribes, type EventContext } from '@cus/platform';
import { closePlan, withdrawUnlisted } from '../store/plan-demand';

@Subscribes(coordination.planClosed, 'drop-demand')
export class OnPlanClosed {
  async handle(plan: EventData<typeof coordination.planClosed>, context: EventContext): Promise<void> {
    const isNewer = await closePlan(context.db, plan);
    if (isNewer) await withdrawUnlisted(context, plan.planId, [], parseLocalDate(plan.closedOn));
  }
}
