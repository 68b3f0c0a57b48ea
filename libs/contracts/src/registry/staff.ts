import { ROLES } from '@cus/kernel';
import { z } from 'zod';
import { confidentialQuery } from '../core/confidential-query';
import { created, cursor, id, limit, localDate, page, text } from '../core/fields';
import { command, query } from '../core/operation';
import { pillar, serviceCode } from '../core/vocabulary';
import { phone } from './person-fields';
import { CENTRE_STAFF, DIRECTORY_KEEPERS, EVERYBODY } from './roles';

const service = 'registry';

/** 1 when listed; every edit and the joining to an account add one. Send the version you saw. */
const version = z.int().min(1).max(1_000_000);

const displayName = text(160).regex(/\p{L}/u, { message: 'name-without-letter' });

/** Name the person signs in with; capitals do not matter. */
const login = z
  .string()
  .trim()
  .max(120)
  .regex(/^[\p{L}\p{N}._@+-]+$/u);

const position = text(120);
const serviceCodes = z.array(serviceCode).max(40);
const roles = z.array(z.enum(CENTRE_STAFF)).max(CENTRE_STAFF.length);

/** What the centre itself says about a person; the rest comes from the account. */
const work = {
  /** What the person is here, in the centre's words: "fizjoterapeutka". */
  position: position.optional(),
  siteId: id.optional(),
  pillar: pillar.optional(),
  /** Telephone of the work, never a private one. */
  phone: phone.optional(),
  /** Services the person carries out. */
  serviceCodes,
  activeFrom: localDate.optional(),
  /** Last day. */
  activeTo: localDate.optional(),
};

const member = z.object({
  /** The entry in the directory. */
  staffId: id,
  /** What everything else knows the person by: the account, or the entry until there is one. */
  id,
  version,
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  ...work,
  phone: z.string().optional(),
  /** The contracted organisation the person belongs to. */
  providerId: id.optional(),
  /** On the day asked about. */
  active: z.boolean(),
  /** Has signed in at least once. */
  hasAccount: z.boolean(),
  /** Told to those who keep the directory. */
  login: z.string().optional(),
});

/** The web application calls it after each sign-in; nothing is written when nothing changed. */
export const refreshOwnEntry = command({
  service,
  name: 'refresh-own-entry',
  path: '/staff/own-entry',
  summary: 'Take one’s name and roles from the token into the directory of staff',
  allow: EVERYBODY,
  input: z.strictObject({}),
  output: z.object({ staffId: id }),
  errors: ['registry.account-without-name'],
});

/** For people who never signed in: the entry is joined to the account that first signs in under its login. */
export const addStaffMember = command({
  service,
  name: 'add-staff-member',
  path: '/staff',
  summary: 'List a person of the centre before the first sign-in, so that work can be given to them',
  allow: DIRECTORY_KEEPERS,
  input: z.strictObject({
    name: displayName,
    login,
    /** What the account is going to have; replaced by the account's own at the first sign-in. */
    roles,
    ...work,
    serviceCodes: serviceCodes.default([]),
  }),
  output: created,
  errors: ['registry.login-already-listed', 'registry.ends-before-start', 'registry.site-not-found'],
});

/** A field left out stays; null clears it. */
export const updateStaffMember = command({
  service,
  name: 'update-staff-member',
  path: '/staff/{staffId}/update',
  summary: 'Say where a person works, as what, and from when to when',
  allow: DIRECTORY_KEEPERS,
  input: z.strictObject({
    staffId: id,
    version,
    /** These three only until the first sign-in; then the account says them. */
    name: displayName.optional(),
    login: login.optional(),
    roles: roles.optional(),
    position: position.nullable().optional(),
    siteId: id.nullable().optional(),
    pillar: pillar.nullable().optional(),
    phone: phone.nullable().optional(),
    serviceCodes: serviceCodes.optional(),
    activeFrom: localDate.nullable().optional(),
    activeTo: localDate.nullable().optional(),
  }),
  output: z.object({ version }),
  errors: [
    'registry.staff-member-not-found',
    'registry.changed-meanwhile',
    'registry.account-says-it',
    'registry.login-already-listed',
    'registry.ends-before-start',
    'registry.site-not-found',
  ],
});

export const getStaffMember = query({
  service,
  name: 'get-staff-member',
  path: '/staff/{staffId}',
  summary: 'One entry of the directory of staff',
  allow: EVERYBODY,
  input: z.strictObject({ staffId: id }),
  output: member,
  errors: ['registry.staff-member-not-found'],
});

/** People of a provider are shown their own organisation's only. */
export const listStaff = query({
  service,
  name: 'list-staff',
  path: '/staff',
  summary: 'People who work here, by name',
  allow: EVERYBODY,
  input: z.strictObject({
    of: z.enum(['everybody', 'centre', 'providers']).default('everybody'),
    providerId: id.optional(),
    /** Having any of these roles. */
    roles: z.array(z.enum(ROLES)).max(ROLES.length).optional(),
    siteId: id.optional(),
    pillar: pillar.optional(),
    serviceCode: serviceCode.optional(),
    active: z.boolean().optional(),
    /** Part of a name. */
    text: text(80).optional(),
    /** Day for `active`; today when absent. */
    asOf: localDate.optional(),
    cursor,
    limit,
  }),
  output: page(member),
});

/** Names for screens that hold ids; unknown and hidden ids are left out. */
export const listStaffByIds = confidentialQuery({
  service,
  name: 'list-staff-by-ids',
  path: '/staff/names',
  summary: 'Names of up to 200 people who work here, by account or entry',
  allow: EVERYBODY,
  input: z.strictObject({ ids: z.array(id).min(1).max(200) }),
  output: z.object({
    /** `id` as asked for. */
    items: z.array(
      z.object({ id, name: z.string(), position: z.string().optional(), providerId: id.optional() }),
    ),
  }),
});
