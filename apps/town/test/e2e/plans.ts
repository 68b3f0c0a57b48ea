import { coordination } from '@cus/contracts';
import { apiAs } from './api';

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface DraftedPlan {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

const UNIT = { 'respite-care': 'hour', psychologist: 'meeting' } as const;

/** The coordinator's draft for a person: 40 of each service over the whole time. */
export async function draftedPlan(
  origin: string,
  residentId: string,
  period: Period,
  services: readonly (keyof typeof UNIT)[] = ['respite-care'],
): Promise<DraftedPlan> {
  const coordinator = apiAs(origin, 'koordynator');
  return coordinator()(coordination.draftPlan, {
    residentId,
    on: period.from,
    content: {
      validFrom: period.from,
      validTo: period.to,
      needs: 'Opieka w domu',
      lines: services.map((serviceCode) => ({
        serviceCode,
        fulfilment: 'generic' as const,
        unit: UNIT[serviceCode],
        quantityMilli: 40_000,
        ...period,
        feeBasisPoints: 0,
      })),
    },
  });
}

/** The person agrees, the director approves, and the draft is in force from that day. */
export async function bringIntoForce(
  origin: string,
  { id, version }: DraftedPlan,
  on: string,
): Promise<void> {
  const [coordinator, director] = await Promise.all([
    apiAs(origin, 'koordynator'),
    apiAs(origin, 'dyrektor'),
  ]);
  const plan = { planId: id, on };
  const agreed = await coordinator()(coordination.agreePlan, { ...plan, version, form: 'signature' });
  const approved = await director()(coordination.approvePlan, { ...plan, version: agreed.version });
  await coordinator()(coordination.publishPlan, { ...plan, version: approved.version });
}
