import { coordination, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { requireVersion } from '../domain/plan';
import { readPlan } from '../store/concealed-places';
import { versionView } from '../store/plan-view';

@Handles(coordination.getPlanVersion)
export class GetPlanVersionHandler {
  async handle(input: Input<typeof coordination.getPlanVersion>, context: QueryContext) {
    const { plan } = await readPlan(context, input.planId);
    return versionView(requireVersion(plan, input.number));
  }
}
