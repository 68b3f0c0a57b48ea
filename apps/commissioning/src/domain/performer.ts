import { DomainError, type Actor } from '@cus/kernel';
import type { DeliveryMode } from './types';
import { seesOwnStaffOnly } from './who-acts';

/** Who carries work out: of own staff by account, of others in words. */
export interface Performer {
  readonly performedBy?: string;
  readonly performerName?: string;
}

/**
 * Whom the side that does the work may name. A field worker takes and reports work only as oneself: what is noted is
 * proof of who was there.
 * @throws DomainError invalid `commissioning.performer-of-other-side`; forbidden `commissioning.performer-only-oneself`
 */
export function assertMayName(actor: Actor, mode: DeliveryMode, named: Performer): void {
  const { performedBy, performerName } = named;
  const isOther = mode === 'own-staff' ? performerName !== undefined : performedBy !== undefined;
  if (isOther) throw new DomainError('invalid', 'commissioning.performer-of-other-side');
  if (performedBy !== undefined && performedBy !== actor.userId && seesOwnStaffOnly(actor))
    throw new DomainError('forbidden', 'commissioning.performer-only-oneself');
}

/** Who did a reported piece: whoever is named, else whom the order names, else, of own staff, whoever reports it. */
export function performerOf(
  actor: Actor,
  { mode, ...order }: Performer & { readonly mode: DeliveryMode },
  named: Performer,
): Performer {
  assertMayName(actor, mode, named);
  if (mode !== 'own-staff') return { performerName: named.performerName ?? order.performerName };
  if (seesOwnStaffOnly(actor)) return { performedBy: actor.userId };
  return { performedBy: named.performedBy ?? order.performedBy ?? actor.userId };
}
