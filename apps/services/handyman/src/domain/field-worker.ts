import type { Actor, Role } from '@cus/kernel';

const OFFICE: readonly Role[] = [
  'intake',
  'social-worker',
  'coordinator',
  'organiser',
  'manager',
  'provider',
];

/** Somebody who carries jobs out and plans nothing: row security shows the own and the untaken jobs (policy `job_field_worker`). */
export function isOnlyFieldWorker({ roles }: Actor): boolean {
  return roles.includes('field-worker') && !OFFICE.some((role) => roles.includes(role));
}
