import { coordination } from '@cus/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { Loaded } from '../../shell/loaded';
import type { PlanDetails, PlanVersion } from './plan-draft';

interface PlanVersionOfProps {
  readonly plan: PlanDetails;
  readonly number: number;
  readonly children: (version: PlanVersion) => ReactNode;
}

/** One version of a plan; those that come with the plan itself are not asked for again. */
export function PlanVersionOf({ plan, number, children }: PlanVersionOfProps) {
  const api = useApi();
  const known = [plan.open, plan.current].find((version) => version?.number === number);
  const older = useQuery({
    ...operationQuery(api, coordination.getPlanVersion, { planId: plan.id, number }),
    enabled: known === undefined,
  });
  return known === undefined ? <Loaded of={older}>{children}</Loaded> : children(known);
}
