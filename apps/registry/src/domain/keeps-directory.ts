import { registry } from '@cus/contracts';
import type { Actor } from '@cus/kernel';

/** Whether the person keeps the directory of staff, and so is told the logins. */
export function keepsDirectory({ roles }: Actor): boolean {
  return registry.addStaffMember.allow.some((role) => roles.includes(role));
}
