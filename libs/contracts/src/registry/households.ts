import { z } from 'zod';
import { created, done, id, localDate } from '../core/fields';
import { command, query } from '../core/operation';
import { CASE_STAFF, RECORD_KEEPERS } from './roles';

const service = 'registry';

/** A household (gospodarstwo domowe): people who live and keep house together, from day to day. */
export const createHousehold = command({
  service,
  name: 'create-household',
  path: '/households',
  summary: 'Note who lives together',
  allow: RECORD_KEEPERS,
  input: z.strictObject({ memberIds: z.array(id).min(1).max(20), from: localDate }),
  output: created,
  errors: ['registry.resident-not-found', 'registry.already-in-a-household'],
});

export const joinHousehold = command({
  service,
  name: 'join-household',
  path: '/households/{householdId}/join',
  summary: 'A resident moved in',
  allow: RECORD_KEEPERS,
  input: z.strictObject({ householdId: id, residentId: id, from: localDate }),
  output: done,
  errors: ['registry.household-not-found', 'registry.resident-not-found', 'registry.already-in-a-household'],
});

export const leaveHousehold = command({
  service,
  name: 'leave-household',
  path: '/households/{householdId}/leave',
  summary: 'A resident moved out; `on` is the last day',
  allow: RECORD_KEEPERS,
  input: z.strictObject({ householdId: id, residentId: id, on: localDate }),
  output: done,
  errors: ['registry.not-in-the-household'],
});

export const getHousehold = query({
  service,
  name: 'get-household',
  path: '/households/{householdId}',
  summary: 'Members of a household, present and past',
  allow: CASE_STAFF,
  input: z.strictObject({ householdId: id }),
  output: z.object({
    id,
    members: z.array(
      z.object({
        residentId: id,
        firstName: z.string(),
        lastName: z.string(),
        from: localDate,
        to: localDate.optional(),
      }),
    ),
  }),
  errors: ['registry.household-not-found'],
});
