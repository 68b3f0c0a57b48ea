import { z } from 'zod';
import { created, done, id, localDate } from '../core/fields';
import { command } from '../core/operation';
import { personName, phone } from './person-fields';
import { RECORD_KEEPERS } from './roles';

const service = 'registry';

export const addCarer = command({
  service,
  name: 'add-carer',
  path: '/residents/{residentId}/carers',
  summary: 'Another resident actually cares for this one (opiekun faktyczny)',
  allow: RECORD_KEEPERS,
  input: z.strictObject({
    residentId: id,
    carerId: id,
    /** What the carer is to the person. */
    relation: z.enum([
      'spouse',
      'partner',
      'parent',
      'child',
      'sibling',
      'other-relative',
      'neighbour',
      'other',
    ]),
    from: localDate,
  }),
  output: created,
  errors: ['registry.resident-not-found', 'registry.cannot-care-for-oneself', 'registry.already-a-carer'],
});

export const endCarer = command({
  service,
  name: 'end-carer',
  path: '/carers/{relationId}/end',
  summary: 'The carer no longer cares for the person; `on` is the last day',
  allow: RECORD_KEEPERS,
  input: z.strictObject({ relationId: id, on: localDate }),
  output: done,
  errors: ['registry.relation-not-found', 'registry.ends-before-start'],
});

export const addRepresentative = command({
  service,
  name: 'add-representative',
  path: '/residents/{residentId}/representatives',
  summary: 'A person who may act for the resident',
  allow: RECORD_KEEPERS,
  input: z.strictObject({
    residentId: id,
    kind: z.enum(['legal-guardian', 'curator', 'parent', 'attorney']),
    firstName: personName,
    lastName: personName,
    phone: phone.optional(),
    from: localDate,
    to: localDate.optional(),
  }),
  output: created,
  errors: ['registry.resident-not-found', 'registry.ends-before-start'],
});

export const endRepresentative = command({
  service,
  name: 'end-representative',
  path: '/representatives/{representativeId}/end',
  summary: 'The person no longer acts for the resident; `on` is the last day',
  allow: RECORD_KEEPERS,
  input: z.strictObject({ representativeId: id, on: localDate }),
  output: done,
  errors: ['registry.representative-not-found', 'registry.ends-before-start'],
});
