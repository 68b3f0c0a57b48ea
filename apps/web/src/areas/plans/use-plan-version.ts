import { coordination } from '@cus/contracts';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import type { PlanDetails, PlanVersion } from './plan-draft';

/** One version of a plan; those that come with the plan itself are not asked for again. */
export function usePlanVersion(plan: PlanDetails, number: number): PlanVersion | undefined {
  const api = useApi();
  const known = [plan.open, plan.current].find((version) => version?.number === number);
  const older = useQuery({
    ...operationQuery(api, coordination.getPlanVersion, { planId: plan.id, number }),
    enabled: known === undefined,
  });
  return known ?? older.data;
}
