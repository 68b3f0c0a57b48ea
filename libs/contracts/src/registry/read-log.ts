import { z } from 'zod';
import { cursor, id, instant, limit, page } from '../core/fields';
import { query } from '../core/operation';

const service = 'registry';

export const listReaders = query({
  service,
  name: 'list-readers',
  path: '/residents/{residentId}/readers',
  summary: 'Who looked at a resident’s record, newest first',
  allow: ['coordinator', 'manager'],
  input: z.strictObject({ residentId: id, limit, cursor }),
  output: page(
    z.object({
      at: instant,
      userId: id,
      providerId: id.optional(),
      roles: z.array(z.string()),
      /** Operation that answered, e.g. `registry.get-resident`. */
      operation: z.string(),
      /** Stated when a PESEL or a concealed address was revealed. */
      reason: z.string().optional(),
    }),
  ),
  errors: ['registry.resident-not-found'],
});
