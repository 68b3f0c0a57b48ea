import { type Actor, DomainError, type Role } from '@cus/kernel';

/** Who holds a meeting: of own staff by account, others in words. */
export interface Specialist {
  readonly performedBy?: string | undefined;
  readonly performerName?: string | undefined;
}

const OFFICE: readonly Role[] = ['social-worker', 'coordinator', 'organiser', 'provider'];

/**
 * Whom somebody may name, in place of whoever is named already. A provider names its people in words and leaves the
 * centre's own to the centre, whose directory of staff is no business of others.
 * @throws DomainError invalid `housing.one-performer`; forbidden `housing.performer-of-other-side`
 */
export function assertMayName({ providerId }: Actor, named: Specialist, before: Specialist = {}): void {
  if (named.performedBy !== undefined && named.performerName !== undefined)
    throw new DomainError('invalid', 'housing.one-performer');
  const isOther = named.performedBy !== before.performedBy;
  if (providerId !== undefined && isOther)
    throw new DomainError('forbidden', 'housing.performer-of-other-side');
}

/** Somebody who holds meetings and plans none: records the own ones only. */
export function recordsOwnOnly({ roles }: Actor): boolean {
  return !OFFICE.some((role) => roles.includes(role));
}
