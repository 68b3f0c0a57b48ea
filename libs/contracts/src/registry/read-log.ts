import { z } from 'zod';
import { cursor, id, limit, page } from '../core/fields';
import { query } from '../core/operation';
import { MAY_SEE_READERS, reader } from '../core/readers';

const service = 'registry';

/** Only what was read with the registry; the other services have a `list-readers` of their own. */
export const listReaders = query({
  service,
  name: 'list-readers',
  path: '/residents/{residentId}/readers',
  summary: 'Who looked at a resident’s record, newest first',
  allow: MAY_SEE_READERS,
  input: z.strictObject({ residentId: id, limit, cursor }),
  output: page(
    reader.extend({
      /** Stated when a PESEL or a concealed address was revealed. */
      reason: z.string().optional(),
    }),
  ),
  errors: ['registry.resident-not-found'],
});
