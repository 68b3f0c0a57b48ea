import { randomUUID } from 'node:crypto';
import { coordination, registry } from '@cus/contracts';
import { apiAs } from './api';
import { registerFoundation } from './foundation';

export interface PlanInForce {
  readonly planId: string;
  readonly residentId: string;
  readonly surname: string;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A provider with its paper, a pilot project, and a person whose plan asks for 40 hours of respite care. */
export async function planInForce(origin: string, period: Period): Promise<PlanInForce> {
  await registerFoundation(apiAs(origin, 'organizator'), period);
  const coordinator = apiAs(origin, 'koordynator');
  const surname = `Aneksowa${randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .slice(0, 6)}`;
  const { id: residentId } = await apiAs(origin, 'recepcja')()(registry.registerResident, {
    firstName: 'Zofia',
    lastName: surname,
    phone: `6${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
  });
  const line = {
    serviceCode: 'respite-care',
    fulfilment: 'generic' as const,
    unit: 'hour' as const,
    quantityMilli: 40_000,
    ...period,
    feeBasisPoints: 0,
  };
  const on = period.from;
  const drafted = await coordinator()(coordination.draftPlan, {
    residentId,
    on,
    content: { validFrom: period.from, validTo: period.to, needs: 'Opieka w domu', lines: [line] },
  });
  const plan = { planId: drafted.id, on };
  const agreed = await coordinator()(coordination.agreePlan, {
    ...plan,
    version: drafted.version,
    form: 'signature',
  });
  const approved = await apiAs(origin, 'dyrektor')()(coordination.approvePlan, {
    ...plan,
    version: agreed.version,
  });
  await coordinator()(coordination.publishPlan, { ...plan, version: approved.version });
  return { planId: drafted.id, residentId, surname };
}
