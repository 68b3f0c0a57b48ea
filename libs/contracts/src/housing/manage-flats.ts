import { z } from 'zod';
import { created, done, grosze, id, instant, localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { address, flat, flatAudience, flatKind } from './flat-fields';

const service = 'housing';
const managers = ['organiser', 'administrator'] as const;
/** Whoever hears of a burst pipe first. */
const keepers = [...managers, 'coordinator', 'provider'] as const;
const monthlyFee = grosze.max(100_000_000);

export const registerFlat = command({
  service,
  name: 'register-flat',
  path: '/flats',
  summary: 'Register a training or supported flat',
  allow: managers,
  input: z.strictObject({
    name: text(80),
    kind: flatKind,
    audiences: z.array(flatAudience).min(1).max(6),
    providerId: id.optional(),
    openFrom: localDate,
    address,
    /** `true` keeps the address encrypted; only people trusted with concealed records may read it, each time with a reason. */
    concealed: z.boolean(),
    fullFeeGrosze: monthlyFee,
  }),
  output: created,
});

export const editFlat = command({
  service,
  name: 'edit-flat',
  path: '/flats/{flatId}/edit',
  summary: 'Change what a flat is called, whom it is for and where it is',
  allow: managers,
  input: z.strictObject({
    flatId: id,
    version: z.int().min(1),
    name: text(80),
    audiences: z.array(flatAudience).min(1).max(6),
    /** Left out, it stays; that of a concealed flat stays concealed and is changed only by who may read it. */
    address: address.optional(),
  }),
  output: done,
  errors: ['housing.flat-not-found', 'housing.changed-meanwhile', 'housing.address-is-concealed'],
});

export const previewFlatClosing = query({
  service,
  name: 'preview-flat-closing',
  path: '/flats/{flatId}/closing-preview',
  summary: 'What stands in the way of closing a flat from an evening on, and how many places close with it',
  allow: managers,
  input: z.strictObject({ flatId: id, closedFrom: localDate }),
  output: z.object({
    /** Places still in use on that evening. */
    places: z.int(),
    /** Stays with nights from that evening on: to be ended, moved or cancelled first. */
    stays: z.array(
      z.object({
        placeLabel: z.string(),
        from: localDate,
        until: localDate.optional(),
        /** Left out for who may not know who lives there. */
        stayId: id.optional(),
        residentId: id.optional(),
      }),
    ),
  }),
  errors: ['housing.flat-not-found'],
});

export const closeFlat = command({
  service,
  name: 'close-flat',
  path: '/flats/{flatId}/close',
  summary: 'Close a flat and all its places from an evening on which nobody has a place in it',
  allow: managers,
  input: z.strictObject({ flatId: id, version: z.int().min(1), closedFrom: localDate }),
  output: z.object({ version: z.int() }),
  errors: [
    'housing.flat-not-found',
    'housing.changed-meanwhile',
    'housing.flat-closed',
    'housing.flat-lived-in',
    'housing.before-flat-opened',
  ],
});

/** Places that were closed before the flat stay closed. */
export const reopenFlat = command({
  service,
  name: 'reopen-flat',
  path: '/flats/{flatId}/reopen',
  summary: 'Take back that a flat is closed, with the places that were closed with it',
  allow: managers,
  input: z.strictObject({ flatId: id, version: z.int().min(1) }),
  output: done,
  errors: ['housing.flat-not-found', 'housing.changed-meanwhile'],
});

export const addPlace = command({
  service,
  name: 'add-place',
  path: '/flats/{flatId}/places',
  summary: 'Add a place (bed) to a flat',
  allow: managers,
  input: z.strictObject({
    flatId: id,
    label: text(40),
    stepFree: z.boolean().default(false),
    openFrom: localDate,
  }),
  output: created,
  errors: [
    'housing.flat-not-found',
    'housing.flat-closed',
    'housing.label-used',
    'housing.before-flat-opened',
  ],
});

export const closePlace = command({
  service,
  name: 'close-place',
  path: '/places/{placeId}/close',
  summary: 'Take a place out of use from an evening on',
  allow: managers,
  input: z.strictObject({ placeId: id, closedFrom: localDate }),
  output: done,
  errors: ['housing.place-not-found', 'housing.place-taken', 'housing.before-place-opened'],
});

export const editPlace = command({
  service,
  name: 'edit-place',
  path: '/places/{placeId}/edit',
  summary: 'Change the label of a place and whether it is step-free',
  allow: managers,
  input: z.strictObject({ placeId: id, label: text(40), stepFree: z.boolean() }),
  output: done,
  errors: ['housing.place-not-found', 'housing.label-used'],
});

export const reopenPlace = command({
  service,
  name: 'reopen-place',
  path: '/places/{placeId}/reopen',
  summary: 'Take back that a place is out of use',
  allow: managers,
  input: z.strictObject({ placeId: id }),
  output: done,
  errors: ['housing.place-not-found', 'housing.flat-closed'],
});

export const blockPlace = command({
  service,
  name: 'block-place',
  path: '/places/{placeId}/blocks',
  summary: 'Keep a place free for repairs',
  allow: keepers,
  input: z.strictObject({
    placeId: id,
    from: localDate,
    /** First evening somebody can sleep there again; left out while nobody knows. */
    until: localDate.optional(),
    reason: text(200),
  }),
  output: created,
  errors: [
    'housing.place-not-found',
    'housing.place-taken',
    'housing.place-not-in-use',
    'kernel.range-without-night',
  ],
});

/** A block that ends before its first night is taken back as a whole. */
export const endBlock = command({
  service,
  name: 'end-block',
  path: '/places/{placeId}/blocks/{blockId}/end',
  summary: 'Say from which evening a blocked place can be used again',
  allow: keepers,
  input: z.strictObject({ placeId: id, blockId: id, on: localDate }),
  output: done,
  errors: ['housing.place-not-found', 'housing.block-not-found', 'housing.place-taken'],
});

export const setFullFee = command({
  service,
  name: 'set-full-fee',
  path: '/flats/{flatId}/set-full-fee',
  summary: 'Set the full monthly fee of a flat from a day on',
  allow: managers,
  input: z.strictObject({ flatId: id, from: localDate, fullFeeGrosze: monthlyFee }),
  output: done,
  errors: ['housing.flat-not-found'],
});

export const listFlats = query({
  service,
  name: 'list-flats',
  path: '/flats',
  summary: 'Flats and their places, as they stood on a day',
  allow: ['intake', 'social-worker', 'coordinator', 'organiser', 'provider', 'manager', 'administrator'],
  input: z.strictObject({ on: localDate.optional(), kind: flatKind.optional() }),
  output: z.object({ items: z.array(flat) }),
});

/** The reason is kept for ever; the address itself comes from `read-address`, since answers of commands are stored. */
export const askForAddress = command({
  service,
  name: 'ask-for-address',
  path: '/flats/{flatId}/ask-for-address',
  summary: 'Ask to see a concealed address, with a reason',
  allow: ['concealed-access'],
  input: z.strictObject({ flatId: id, reason: text(300, 10) }),
  output: z.object({ id, validUntil: instant }),
  errors: ['housing.flat-not-found'],
});

export const readAddress = query({
  service,
  name: 'read-address',
  path: '/address-requests/{addressRequestId}/address',
  summary: 'Read a concealed address one has asked for',
  allow: ['concealed-access'],
  input: z.strictObject({ addressRequestId: id }),
  output: z.object({ flatId: id, address }),
  errors: ['housing.address-request-not-found'],
});
