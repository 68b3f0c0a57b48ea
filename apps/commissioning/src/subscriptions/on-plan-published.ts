import { coordination, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { storePlan, withdrawUnlisted } from '../store/plan-demand';

@Subscribes(coordination.planPublished, 'take-up-demand')
export class OnPlanPublished {
  async handle(plan: EventData<typeof coordination.planPublished>, context: EventContext): Promise<void> {
    const isNewer = await storePlan(context.db, plan);
    if (!isNewer) return;
    await withdrawUnlisted(
      context,
      plan.planId,
      plan.lines.map((line) => line.lineId),
      dayOr(undefined, new Date(context.event.time)),
    );
  }
}
