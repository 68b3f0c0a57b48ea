import { coordination, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { requireVersion } from '../domain/plan';
import { versionView } from '../store/plan-view';
import { findPlan } from '../store/plans';

@Handles(coordination.getPlanVersion)
export class GetPlanVersionHandler {
  async handle(input: Input<typeof coordination.getPlanVersion>, { db, logRead }: QueryContext) {
    const { row, plan } = await findPlan(db, input.planId);
    logRead('resident', [row.residentId]);
    return versionView(requireVersion(plan, input.number));
  }
}
