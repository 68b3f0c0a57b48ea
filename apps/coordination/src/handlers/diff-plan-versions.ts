import { coordination, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { requireVersion } from '../domain/plan';
import { differenceOf } from '../domain/plan-difference';
import { readPlan } from '../store/concealed-places';

@Handles(coordination.diffPlanVersions)
export class DiffPlanVersionsHandler {
  async handle(input: Input<typeof coordination.diffPlanVersions>, context: QueryContext) {
    const { plan } = await readPlan(context, input.planId);
    return differenceOf(requireVersion(plan, input.fromVersion), requireVersion(plan, input.toVersion));
  }
}
