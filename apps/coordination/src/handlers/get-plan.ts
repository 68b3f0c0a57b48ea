import { coordination, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { readPlan } from '../store/concealed-places';
import { dayAsked } from '../store/day-asked';
import { planDetails } from '../store/plan-view';

@Handles(coordination.getPlan)
export class GetPlanHandler {
  async handle(input: Input<typeof coordination.getPlan>, context: QueryContext) {
    const { row, plan } = await readPlan(context, input.planId);
    return planDetails(row, plan, dayAsked(input.asOf, context.now));
  }
}
