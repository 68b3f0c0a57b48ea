import { DomainError, type Actor } from '@cus/kernel';
import type { DeliveryMode } from './types';

const STAFF = ['organiser', 'manager', 'coordinator', 'administrator', 'system'];

/** A field worker without an office role sees the work of own staff only. Providers are bounded by row security. */
export function seesOwnStaffOnly(actor: Actor): boolean {
  return !actor.providerId && !actor.roles.some((role) => STAFF.includes(role));
}

/**
 * Who speaks for the one an order was given to: a provider's people for the provider; the office and field workers for
 * own staff; the office for a neighbour, who has no account.
 * @throws DomainError not-found `commissioning.order-not-found`; forbidden `commissioning.provider-decides`
 */
export function assertSpeaksFor(actor: Actor, mode: DeliveryMode): void {
  if (actor.providerId) return;
  if (seesOwnStaffOnly(actor)) {
    if (mode !== 'own-staff') throw new DomainError('not-found', 'commissioning.order-not-found');
    return;
  }
  if (mode !== 'own-staff' && mode !== 'neighbour')
    throw new DomainError('forbidden', 'commissioning.provider-decides');
}
