import type { Actor, Role } from '@cus/kernel';

const SEES_DETAILS: readonly (Role | 'system')[] = [
  'intake',
  'social-worker',
  'coordinator',
  'organiser',
  'manager',
  'concealed-access',
];

/** True for staff working with residents; providers and field workers are told only what the visit needs. */
export function seesDetails(actor: Actor): boolean {
  return actor.providerId === undefined && actor.roles.some((role) => SEES_DETAILS.includes(role));
}

export function hasConcealedAccess(actor: Actor): boolean {
  return actor.providerId === undefined && actor.roles.includes('concealed-access');
}
