import { z } from 'zod';
import { created, done, id, localDate, text } from '../core/fields';
import { command } from '../core/operation';
import { paper } from './stay-fields';

const service = 'housing';
const granting = ['social-worker', 'coordinator', 'organiser'] as const;
const version = z.int().min(1);
const refusals = ['housing.stay-not-found', 'housing.changed-meanwhile', 'housing.stay.not-allowed-in-state'];

/** Keeps the place for the resident; living there begins with `move-in`. */
export const grantPlace = command({
  service,
  name: 'grant-place',
  path: '/stays',
  summary: 'Grant a resident a place from an evening on',
  allow: granting,
  input: z.strictObject({
    residentId: id,
    placeId: id,
    from: localDate,
    /** Morning of leaving; required where the law grants stays only for a stated time. */
    until: localDate.optional(),
    /** Needed unless `crisis`: then the order may be linked later, and nights are billed once it is. */
    orderId: id.optional(),
    crisis: z.boolean().default(false),
    waitingEntryId: id.optional(),
    /** Needed when the entry is not the first of the list. */
    passedOverReason: text(300).optional(),
    housingContract: paper.optional(),
    decision: paper.optional(),
  }),
  output: created,
  errors: [
    'housing.place-not-found',
    'housing.place-taken',
    'housing.place-not-in-use',
    'housing.resident-has-place',
    'housing.end-required',
    'housing.stay-too-long',
    'housing.order-required',
    'housing.order-not-found',
    'housing.order-closed',
    'housing.order-of-other-provider',
    'housing.order-of-other-resident',
    'housing.order-not-in-nights',
    'housing.order-already-linked',
    'housing.waiting-entry-not-found',
    'housing.not-waiting',
    'housing.waiting-entry-does-not-fit',
    'housing.others-are-first',
    'kernel.range-without-night',
  ],
});

export const recordPapers = command({
  service,
  name: 'record-papers',
  path: '/stays/{stayId}/record-papers',
  summary: 'Record the housing contract and the decision of a stay',
  allow: granting,
  input: z.strictObject({
    stayId: id,
    version,
    housingContract: paper.optional(),
    decision: paper.optional(),
  }),
  output: done,
  errors: [...refusals, 'housing.papers-missing', 'housing.papers-too-late'],
});

export const moveIn = command({
  service,
  name: 'move-in',
  path: '/stays/{stayId}/move-in',
  summary: 'The resident begins to live in the flat',
  allow: [...granting, 'provider'],
  input: z.strictObject({ stayId: id, version, on: localDate }),
  output: done,
  errors: [...refusals, 'housing.papers-missing', 'housing.papers-too-late', 'housing.outside-stay'],
});

export const cancelGrant = command({
  service,
  name: 'cancel-grant',
  path: '/stays/{stayId}/cancel',
  summary: 'Give up a granted place before anybody moved in',
  allow: granting,
  input: z.strictObject({ stayId: id, version, reason: text(200) }),
  output: done,
  errors: refusals,
});

export const extendStay = command({
  service,
  name: 'extend-stay',
  path: '/stays/{stayId}/extend',
  summary: 'Prolong a stay by a new decision',
  allow: granting,
  input: z.strictObject({ stayId: id, version, until: localDate, decision: paper }),
  output: done,
  errors: [
    ...refusals,
    'housing.place-taken',
    'housing.stay-too-long',
    'housing.not-longer',
    'housing.place-not-in-use',
    'housing.resident-has-place',
  ],
});

export const linkOrder = command({
  service,
  name: 'link-order',
  path: '/stays/{stayId}/link-order',
  summary: 'Link an accepted order to a stay, so that its nights are billed',
  allow: granting,
  input: z.strictObject({ stayId: id, orderId: id }),
  output: done,
  errors: [
    'housing.stay-not-found',
    'housing.order-not-found',
    'housing.order-of-other-provider',
    'housing.order-of-other-resident',
    'housing.order-not-in-nights',
    'housing.order-already-linked',
    'housing.stay.not-allowed-in-state',
  ],
});
