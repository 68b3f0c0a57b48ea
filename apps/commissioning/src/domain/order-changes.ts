import { DomainError, multiply, type LocalDate } from '@cus/kernel';
import { orderStates } from './order-states';
import type { LedgerEntry, Order } from './types';

/** The day somebody says they took an offer on, and the day they say it. */
interface Answered {
  readonly on: LocalDate;
  readonly today: LocalDate;
}

/**
 * An offer that could still be answered when it was entered ends by the calendar, whatever day is named for the answer. One
 * entered after its last day is history being written down: there only the days named count.
 */
function assertOfferStands({ orderedOn, expiresOn, placedOn }: Order, { on, today }: Answered): void {
  if (on < orderedOn)
    throw new DomainError('invalid', 'commissioning.accepted-before-offered', { orderedOn });
  if (expiresOn === undefined) return;
  const wasOpen = placedOn <= expiresOn;
  if (expiresOn < on || (wasOpen && expiresOn < today))
    throw new DomainError('conflict', 'commissioning.offer-expired', { expiredOn: expiresOn });
}

/**
 * Takes an offer on, wholly or for fewer units; what is not taken is free again.
 * @throws DomainError conflict `commissioning.not-allowed-in-state`, `commissioning.offer-expired`; invalid `commissioning.more-than-offered`,
 * `commissioning.accepted-before-offered`
 */
export function acceptOffer(order: Order, quantityMilli: number | undefined, answered: Answered): Order {
  const state = orderStates.next(order.state, 'accept');
  assertOfferStands(order, answered);
  const quantity = quantityMilli ?? order.offeredMilli;
  if (quantity > order.offeredMilli)
    throw new DomainError('invalid', 'commissioning.more-than-offered', { offeredMilli: order.offeredMilli });
  return {
    ...order,
    state,
    quantityMilli: quantity,
    reservedMilli: quantity,
    coversMilli: order.planLineId ? quantity : 0,
    valueGrosze: multiply(order.unitPriceGrosze, quantity),
  };
}

interface Released {
  readonly action: 'decline' | 'withdraw' | 're-offer';
  readonly on: LocalDate;
  readonly reason?: string | undefined;
}

/**
 * Ends an order nobody took on: it holds nothing any more. Given back before it was taken, a value would be below nothing.
 * @throws DomainError conflict `commissioning.not-allowed-in-state`; invalid `commissioning.period-reversed`
 */
export function release(order: Order, { action, on, reason }: Released): Order {
  if (on < order.orderedOn) throw new DomainError('invalid', 'commissioning.period-reversed');
  return {
    ...order,
    state: orderStates.next(order.state, action),
    reservedMilli: 0,
    coversMilli: 0,
    valueGrosze: 0,
    ...(reason ? { reason } : {}),
  };
}

/**
 * Ends an order that was taken on. It keeps of the contract's limit what was delivered and may still be accepted.
 * A completed order covers its plan line as before, an interrupted one only with what was delivered.
 */
export function end(order: Order, action: 'complete' | 'interrupt', on: LocalDate, reason?: string): Order {
  const covers =
    action === 'complete' ? order.coversMilli : Math.min(order.coversMilli, order.deliveredMilli);
  return {
    ...holdOfEnded(order),
    state: orderStates.next(order.state, action),
    coversMilli: covers,
    closedOn: on,
    ...(reason ? { reason } : {}),
  };
}

/** What an ended order holds: never more than before, never less than what was accepted. */
export function holdOfEnded(order: Order): Order {
  return {
    ...order,
    reservedMilli: Math.max(order.acceptedMilli, Math.min(order.reservedMilli, order.deliveredMilli)),
    valueGrosze: Math.max(order.acceptedGrosze, Math.min(order.valueGrosze, order.deliveredGrosze)),
  };
}

/** What an order under way holds: its price, or more when roundings and extra cost accepted on it exceed that. */
export function holdOfLive(order: Order): Order {
  const price = multiply(order.unitPriceGrosze, order.quantityMilli);
  return { ...order, valueGrosze: Math.max(price, order.acceptedGrosze) };
}

/** The ledger line of a change of what an order holds; none when the value stays. */
export function orderedEntry(before: Order, after: Order, day: LocalDate, cause: string): LedgerEntry[] {
  const amountGrosze = after.valueGrosze - before.valueGrosze;
  if (amountGrosze === 0) return [];
  return [{ kind: 'ordered', day, contractId: after.contractId, orderId: after.id, amountGrosze, cause }];
}
