import { z } from 'zod';
import { cursor, id, instant, limit, page } from './fields';
import { query } from './operation';

/** One look at a person's record. */
export const reader = z.object({
  at: instant,
  userId: id,
  providerId: id.optional(),
  roles: z.array(z.string()),
  /** Operation that answered, e.g. `registry.get-resident`. */
  operation: z.string(),
});

export const MAY_SEE_READERS = ['coordinator', 'manager'] as const;

/**
 * Each service answers for what was read with it; who wants the whole joins the answers by `at` (ADR 0011). A resident's id
 * stands for every record that is this person today; an unknown one was read by nobody.
 */
export function readersOperation(service: string) {
  return query({
    service,
    name: 'list-readers',
    path: `/${service}/residents/{residentId}/readers`,
    summary: `Who saw a resident's records in ${service}, newest first`,
    allow: MAY_SEE_READERS,
    input: z.strictObject({ residentId: id, limit, cursor }),
    output: page(reader),
  });
}
