import { coordination, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { requireVersion } from '../domain/plan';
import { differenceOf } from '../domain/plan-difference';
import { findPlan } from '../store/plans';

@Handles(coordination.diffPlanVersions)
export class DiffPlanVersionsHandler {
  async handle(input: Input<typeof coordination.diffPlanVersions>, { db, logRead }: QueryContext) {
    const { row, plan } = await findPlan(db, input.planId);
    logRead('resident', [row.residentId]);
    return differenceOf(requireVersion(plan, input.fromVersion), requireVersion(plan, input.toVersion));
  }
}
