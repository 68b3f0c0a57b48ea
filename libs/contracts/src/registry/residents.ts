import { z } from 'zod';
import { confidentialQuery } from '../core/confidential-query';
import { created, done, id, localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { address, alerts, contactPreferences, email, personName, pesel, phone } from './person-fields';
import { CASE_STAFF, RECORD_KEEPERS } from './roles';

const service = 'registry';

/** 1 at registration; every edit adds one. Send the version you saw. */
const version = z.int().min(1).max(1_000_000);

const candidate = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: localDate.optional(),
  phone: z.string().optional(),
  address: address.optional(),
  /** The address is known but concealed. */
  addressHeld: z.boolean(),
  peselMasked: z.string().optional(),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  /** Score high enough to ask "is this the person?". */
  likelyDuplicate: z.boolean(),
  matchedBy: z.array(z.enum(['pesel', 'name', 'birth-date', 'phone', 'address'])),
});

/** Search before create: the same call serves the palette (one box), the intake form while typing, and the phone path. */
export const searchResidents = confidentialQuery({
  service,
  name: 'search-residents',
  path: '/residents/search',
  summary: 'Residents by name, phone, PESEL or address fragment, best match first',
  allow: CASE_STAFF,
  input: z.strictObject({
    /** Name in one box, in any order; or use `firstName` and `lastName`. */
    name: text(160).optional(),
    firstName: text(80).optional(),
    lastName: text(80).optional(),
    birthDate: localDate.optional(),
    phone: phone.optional(),
    pesel: pesel.optional(),
    address: text(120, 3).optional(),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({ items: z.array(candidate) }),
  errors: ['registry.search-needs-a-trait'],
});

export const registerResident = command({
  service,
  name: 'register-resident',
  path: '/residents',
  summary: 'Open a resident’s record, unless there is one already',
  allow: RECORD_KEEPERS,
  input: z.strictObject({
    firstName: personName,
    lastName: personName,
    /** Taken from the PESEL when absent. */
    birthDate: localDate.optional(),
    pesel: pesel.optional(),
    phone: phone.optional(),
    email: email.optional(),
    address: address.optional(),
    alerts: alerts.default([]),
    preferences: contactPreferences.optional(),
    /** Likely duplicates the clerk looked at and found to be other people. */
    notDuplicateOf: z.array(id).max(20).default([]),
  }),
  output: created,
  errors: [
    // params: residentId
    'registry.pesel-already-registered',
    // params: residentIds (comma-separated, best first), count
    'registry.likely-duplicate',
    'registry.birth-date-differs-from-pesel',
  ],
});

/** A field left out stays; null clears it. */
export const updateResident = command({
  service,
  name: 'update-resident',
  path: '/residents/{residentId}/update',
  summary: 'Correct or complete a resident’s record',
  allow: [...RECORD_KEEPERS, 'concealed-access'],
  input: z.strictObject({
    residentId: id,
    version,
    firstName: personName.optional(),
    lastName: personName.optional(),
    birthDate: localDate.nullable().optional(),
    pesel: pesel.nullable().optional(),
    phone: phone.nullable().optional(),
    email: email.nullable().optional(),
    address: address.nullable().optional(),
    alerts: alerts.optional(),
    preferences: contactPreferences.nullable().optional(),
  }),
  output: z.object({ version }),
  errors: [
    'registry.resident-not-found',
    'registry.changed-meanwhile',
    'registry.merged-into-another',
    'registry.pesel-already-registered',
    'registry.birth-date-differs-from-pesel',
    'registry.address-is-concealed',
  ],
});

const relative = z.object({
  relationId: id,
  residentId: id,
  firstName: z.string(),
  lastName: z.string(),
  relation: z.string(),
  from: localDate,
  to: localDate.optional(),
});

/** What only staff working with residents are told. */
const residentDetails = z.object({
  birthDate: localDate.optional(),
  peselMasked: z.string().optional(),
  email: z.string().optional(),
  preferences: contactPreferences.optional(),
  /** State of each purpose ever asked about. */
  consents: z.array(z.object({ purpose: z.string(), granted: z.boolean(), since: localDate })),
  household: z
    .object({
      householdId: id,
      since: localDate,
      members: z.array(z.object({ residentId: id, firstName: z.string(), lastName: z.string() })),
    })
    .optional(),
  /** Actual carers (opiekunowie faktyczni) of this person. */
  carers: z.array(relative),
  /** People this person cares for. */
  caresFor: z.array(relative),
  representatives: z.array(
    z.object({
      representativeId: id,
      kind: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      phone: z.string().optional(),
      from: localDate,
      to: localDate.optional(),
    }),
  ),
  /** Providers who may see name, phone, address and alerts, and until when. */
  disclosures: z.array(z.object({ orderId: id, providerId: id, endsOn: localDate.optional() })),
});

/** The identity bar. Providers see only residents of their live orders; they and field workers get no `details`. Logged. */
export const getResident = query({
  service,
  name: 'get-resident',
  path: '/residents/{residentId}',
  summary: 'One resident; a merged record answers with the surviving one',
  allow: [...CASE_STAFF, 'field-worker', 'provider'],
  input: z.strictObject({ residentId: id }),
  output: z.object({
    /** Differs from the id asked for when that record was merged. */
    id,
    version,
    firstName: z.string(),
    lastName: z.string(),
    phone: z.string().optional(),
    address: address.optional(),
    addressHeld: z.boolean(),
    alerts,
    details: residentDetails.optional(),
  }),
  errors: ['registry.resident-not-found'],
});

/** Names for screens that hold ids; unknown and hidden ids are left out. */
export const listResidentsByIds = confidentialQuery({
  service,
  name: 'list-residents-by-ids',
  path: '/residents/names',
  summary: 'Names of up to 200 residents',
  allow: [...CASE_STAFF, 'field-worker', 'provider'],
  input: z.strictObject({ ids: z.array(id).min(1).max(200) }),
  output: z.object({
    /** `id` as asked for; `residentId` differs when that record was merged. */
    items: z.array(z.object({ id, residentId: id, firstName: z.string(), lastName: z.string() })),
  }),
});

/** Why a hidden part of a record must be seen. A fixed list: reasons are read by auditors and carry no personal data. */
export const disclosureReason = z.enum([
  'identity-check',
  'decision',
  'official-letter',
  'benefit-payment',
  'visit',
  'emergency',
  'court-or-police',
  'correction',
]);

export const revealPesel = query({
  service,
  name: 'reveal-pesel',
  path: '/residents/{residentId}/pesel',
  summary: 'The whole PESEL, for a stated reason; leaves a mark',
  allow: ['intake', 'social-worker', 'coordinator', 'organiser', 'manager'],
  input: z.strictObject({ residentId: id, reason: disclosureReason }),
  output: z.object({ pesel: z.string() }),
  errors: ['registry.resident-not-found', 'registry.no-pesel'],
  leavesMark: true,
});

export const mergeResidents = command({
  service,
  name: 'merge-residents',
  path: '/residents/{residentId}/merge',
  summary: 'Declare two records one person; reversible at any time',
  allow: ['coordinator', 'organiser', 'manager'],
  input: z.strictObject({
    /** The record that stays. */
    residentId: id,
    mergedId: id,
  }),
  output: z.object({ mergeId: id }),
  errors: [
    'registry.resident-not-found',
    'registry.cannot-merge-with-itself',
    'registry.merged-into-another',
    'registry.different-pesel',
    'registry.conceal-both-first',
  ],
});

export const unmergeResidents = command({
  service,
  name: 'unmerge-residents',
  path: '/resident-merges/{mergeId}/undo',
  summary: 'Take a merge back: both records stand as before',
  allow: ['coordinator', 'organiser', 'manager'],
  input: z.strictObject({ mergeId: id }),
  output: done,
  errors: ['registry.merge-not-found', 'registry.merge-already-undone'],
});

export const listResidentMerges = query({
  service,
  name: 'list-resident-merges',
  path: '/residents/{residentId}/merges',
  summary: 'Merges a record took part in, newest first',
  allow: CASE_STAFF,
  input: z.strictObject({ residentId: id }),
  output: z.object({
    items: z.array(
      z.object({
        mergeId: id,
        survivorId: id,
        mergedId: id,
        mergedAt: z.iso.datetime(),
        mergedBy: id,
        undoneAt: z.iso.datetime().optional(),
      }),
    ),
  }),
  errors: ['registry.resident-not-found'],
});
