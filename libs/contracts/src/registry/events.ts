import { z } from 'zod';
import { event } from '../core/event';
import { id } from '../core/fields';

const service = 'registry';

export const residentRegistered = event({
  service,
  name: 'resident-registered',
  version: 1,
  summary: 'A resident has a record',
  data: z.strictObject({ residentId: id }),
});

export const residentsMerged = event({
  service,
  name: 'residents-merged',
  version: 1,
  summary: 'Two records turned out to be one person; the survivor takes over what the other had',
  data: z.strictObject({ mergeId: id, survivorId: id, mergedId: id }),
});

export const residentsUnmerged = event({
  service,
  name: 'residents-unmerged',
  version: 1,
  summary: 'A merge was a mistake; both records stand again',
  data: z.strictObject({ mergeId: id, survivorId: id, restoredId: id }),
});

export const concealmentChanged = event({
  service,
  name: 'concealment-changed',
  version: 1,
  summary: 'Where a resident lives is kept secret from now on, or no longer',
  data: z.strictObject({ residentId: id, concealed: z.boolean() }),
});

export const consentChanged = event({
  service,
  name: 'consent-changed',
  version: 1,
  summary: 'A resident gave or withdrew consent for a purpose',
  data: z.strictObject({ residentId: id, purpose: z.string().max(60), granted: z.boolean() }),
});

export const staffAccountJoined = event({
  service,
  name: 'staff-account-joined',
  version: 1,
  summary:
    'A person listed before the first sign-in has an account: work given to the entry is that account’s',
  data: z.strictObject({ staffId: id, userId: id }),
});
