import { z } from 'zod';
import { cursor, grosze, id, instant, limit, localDate, page } from '../core/fields';
import { query } from '../core/operation';
import { serviceCode } from '../core/vocabulary';
import { CASE_READERS } from './vocabulary';

export const timelineKind = z.enum([
  'request-received',
  'request-assigned',
  'resident-attached',
  'resident-detached',
  'request-passed',
  'request-taken-back',
  'needs-assessed',
  'request-qualified',
  'request-refused',
  'decision-delivered',
  'appeal-filed',
  'appeal-decided',
  'request-withdrawn',
  'request-closed',
  'plan-drafted',
  'plan-agreed',
  'plan-approved',
  'plan-published',
  'plan-change-drafted',
  'plan-declined',
  'plan-line-declined',
  'plan-draft-dropped',
  'plan-review-started',
  'plan-review-finished',
  'plan-closed',
  'order-offered',
  'order-accepted',
  'order-declined',
  'order-closed',
  'delivery-accepted',
  'delivery-disputed',
  'delivery-answered',
]);

/** One fact in a resident's life with the centre: codes and references, no free text. */
export const timelineEntry = z.object({
  id,
  kind: timelineKind,
  /** Day it happened. */
  on: localDate,
  recordedAt: instant,
  /** Shown by "only what matters". */
  important: z.boolean(),
  by: id.optional(),
  requestId: id.optional(),
  planId: id.optional(),
  planVersion: z.int().optional(),
  orderId: id.optional(),
  deliveryId: id.optional(),
  providerId: id.optional(),
  serviceCode: serviceCode.optional(),
  /** Code of a reason, outcome or form. */
  detail: z.string().optional(),
  amountGrosze: grosze.optional(),
});

export const listResidentTimeline = query({
  service: 'coordination',
  name: 'list-resident-timeline',
  path: '/residents/{residentId}/timeline',
  summary: 'What happened with a resident, newest first: requests, decisions, plans, orders, deliveries',
  allow: [...CASE_READERS],
  input: z.strictObject({
    residentId: id,
    kinds: z.array(timelineKind).max(40).optional(),
    importantOnly: z.boolean().default(false),
    cursor,
    limit,
  }),
  output: page(timelineEntry),
});
