import { coordination, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { dayAsked } from '../store/day-asked';
import { planDetails } from '../store/plan-view';
import { findPlan } from '../store/plans';

@Handles(coordination.getPlan)
export class GetPlanHandler {
  async handle(input: Input<typeof coordination.getPlan>, { db, now, logRead }: QueryContext) {
    const { row, plan } = await findPlan(db, input.planId);
    logRead('resident', [row.residentId]);
    return planDetails(row, plan, dayAsked(input.asOf, now));
  }
}
