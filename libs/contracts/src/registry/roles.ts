import { ROLES, type Role } from '@cus/kernel';

/** Staff whose work is with residents: they see whole records (except what is concealed). */
export const CASE_STAFF = [
  'intake',
  'social-worker',
  'coordinator',
  'organiser',
  'manager',
  'concealed-access',
] as const satisfies readonly Role[];

/** Staff who keep residents' records up to date. */
export const RECORD_KEEPERS = [
  'intake',
  'social-worker',
  'coordinator',
  'organiser',
] as const satisfies readonly Role[];

/** What is public within the centre: sites, hours, catalogue. */
export const EVERYBODY = ROLES;

/** Roles of people of the centre itself. */
export const CENTRE_STAFF = [
  'intake',
  'social-worker',
  'coordinator',
  'organiser',
  'field-worker',
  'manager',
  'concealed-access',
  'administrator',
] as const satisfies readonly Exclude<Role, 'provider'>[];

/** Who keeps the directory of staff. */
export const DIRECTORY_KEEPERS = ['manager', 'administrator'] as const satisfies readonly Role[];
