import { z } from 'zod';
import { created, id, instant, localDate } from '../core/fields';
import { command, query } from '../core/operation';
import { CASE_STAFF, RECORD_KEEPERS } from './roles';

const service = 'registry';

/** What a person can agree to, each apart from the others. */
export const consentPurpose = z.enum([
  'service-data',
  'pass-between-pillars',
  'pass-to-provider',
  'contact-by-phone',
  'contact-by-sms',
  'contact-by-email',
  'photo',
  'survey',
]);

export const recordConsent = command({
  service,
  name: 'record-consent',
  path: '/residents/{residentId}/consents',
  summary: 'Note that a person gave or withdrew consent for a purpose',
  allow: RECORD_KEEPERS,
  input: z.strictObject({
    residentId: id,
    purpose: consentPurpose,
    granted: z.boolean(),
    /** First day it counts. */
    on: localDate,
    form: z.enum(['written', 'spoken', 'phone', 'electronic']),
  }),
  output: created,
  errors: ['registry.resident-not-found'],
});

export const hasConsent = query({
  service,
  name: 'has-consent',
  path: '/residents/{residentId}/consents/{purpose}',
  summary: 'Whether consent for a purpose holds on a day; without a record it does not',
  allow: CASE_STAFF,
  input: z.strictObject({
    residentId: id,
    purpose: consentPurpose,
    /** Today when absent. */
    on: localDate.optional(),
  }),
  output: z.object({ granted: z.boolean(), since: localDate.optional() }),
  errors: ['registry.resident-not-found'],
});

export const listConsents = query({
  service,
  name: 'list-consents',
  path: '/residents/{residentId}/consents',
  summary: 'Every consent given and withdrawn, newest first',
  allow: CASE_STAFF,
  input: z.strictObject({ residentId: id }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        purpose: consentPurpose,
        granted: z.boolean(),
        on: localDate,
        form: z.string(),
        recordedAt: instant,
        recordedBy: id,
      }),
    ),
  }),
  errors: ['registry.resident-not-found'],
});
