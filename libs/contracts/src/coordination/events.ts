import { z } from 'zod';
import { event } from '../core/event';
import { id, localDate, milliUnits } from '../core/fields';
import { deliveryMode, fulfilment, pillar, serviceCode, unit } from '../core/vocabulary';

const service = 'coordination';

export const requestReceived = event({
  service,
  name: 'request-received',
  version: 1,
  summary: 'A need came in, at either site',
  data: z.strictObject({
    requestId: id,
    residentId: id.optional(),
    siteId: id,
    pillar,
    receivedOn: localDate,
  }),
});

/** One line of a published plan: what commissioning turns into orders. */
export const publishedPlanLine = z.strictObject({
  lineId: id,
  serviceCode,
  fulfilment,
  unit,
  /** Units over the whole period of the line, in thousandths. */
  quantityMilli: milliUnits,
  from: localDate,
  to: localDate,
  preferredMode: deliveryMode.optional(),
  /** Part of the price the resident pays, in basis points (10 000 = all of it). */
  feeBasisPoints: z.int().min(0).max(10_000),
});

/** Whole state of an active plan: published when it becomes active and at every change; a higher version replaces a lower one. */
export const planPublished = event({
  service,
  name: 'plan-published',
  version: 1,
  summary: 'A plan is active in this version; lines no longer listed are withdrawn',
  data: z.strictObject({
    planId: id,
    planVersion: z.int().min(1),
    residentId: id,
    coordinatorId: id,
    validFrom: localDate,
    validTo: localDate,
    lines: z.array(publishedPlanLine).max(100),
  }),
});

export const planClosed = event({
  service,
  name: 'plan-closed',
  version: 1,
  summary: 'A plan has ended',
  data: z.strictObject({ planId: id, planVersion: z.int().min(1), residentId: id, closedOn: localDate }),
});
