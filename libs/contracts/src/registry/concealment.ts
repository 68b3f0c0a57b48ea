import { z } from 'zod';
import { done, id } from '../core/fields';
import { command, query } from '../core/operation';
import { address } from './person-fields';
import { disclosureReason } from './residents';

const service = 'registry';

/**
 * Hides where a person lives (violence, witness): the address moves into an encrypted place that only
 * `concealed-access` can read; everybody else, and every search, sees "address held". Call again to note a new one.
 */
export const concealResident = command({
  service,
  name: 'conceal-resident',
  path: '/residents/{residentId}/conceal',
  summary: 'Conceal a resident’s address',
  allow: ['social-worker', 'coordinator', 'organiser', 'concealed-access'],
  input: z.strictObject({
    residentId: id,
    /** The address to keep secret; the one on record when absent. */
    address: address.optional(),
  }),
  output: done,
  errors: ['registry.resident-not-found', 'registry.merged-into-another'],
});

export const endConcealment = command({
  service,
  name: 'end-concealment',
  path: '/residents/{residentId}/end-concealment',
  summary: 'The danger is over: the address stands on the record again',
  allow: ['concealed-access'],
  input: z.strictObject({ residentId: id, reason: disclosureReason }),
  output: done,
  errors: ['registry.resident-not-found', 'registry.not-concealed', 'registry.merged-into-another'],
});

export const revealAddress = query({
  service,
  name: 'reveal-address',
  path: '/residents/{residentId}/concealed-address',
  summary: 'The concealed address, for a stated reason; leaves a mark',
  allow: ['concealed-access'],
  input: z.strictObject({ residentId: id, reason: disclosureReason }),
  output: z.object({ address: address.optional() }),
  errors: ['registry.resident-not-found', 'registry.not-concealed'],
  leavesMark: true,
});
