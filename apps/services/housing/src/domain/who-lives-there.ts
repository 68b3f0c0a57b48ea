import type { Actor } from '@cus/kernel';

/** Others plan with free places and need not learn who lives in the others. */
export function knowsWhoLivesThere({ roles }: Actor): boolean {
  return (['social-worker', 'coordinator', 'organiser', 'provider'] as const).some((role) =>
    roles.includes(role),
  );
}
