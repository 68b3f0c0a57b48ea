import { addDays, DomainError, laterOf, multiply, type LocalDate } from '@cus/kernel';
import { deliveryStates } from './delivery-states';
import { end, holdOfEnded, holdOfLive, orderedEntry } from './order-changes';
import { isEnded, orderStates, takesDeliveries } from './order-states';
import type { Contract, Delivery, LedgerEntry, Order, Proof } from './types';

/** What a worker, a provider or a delivering service says was done. Quantity 0 takes the delivery back. */
export interface DeliveryClaim {
  readonly deliveryId: string;
  readonly revision: number;
  readonly source: Delivery['source'];
  readonly performedOn: LocalDate;
  readonly quantityMilli: number;
  readonly extraGrosze: number;
  readonly performedBy?: string;
  readonly performerName?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly proof: Proof;
}

/** A change to one delivery and everything that follows from it. */
export interface DeliveryChange {
  readonly order: Order;
  readonly delivery: Delivery;
  readonly entries: readonly LedgerEntry[];
  /** The revision that begins to count; the one before it stops counting on `unbookedOn`. */
  readonly newRevision?: { readonly replaces?: number; readonly unbookedOn?: LocalDate };
  /** The acceptance that no longer stands, and the day it is taken back on. */
  readonly unaccepted?: { readonly acceptanceId: string; readonly on: LocalDate };
}

/**
 * Day an amount is booked on: the day of the work, or the first day that is not settled. So a settled month never
 * changes; what is learnt later about it lands in the next open one.
 */
export function bookingDay(day: LocalDate, settledThrough: LocalDate): LocalDate {
  return laterOf(day, addDays(settledThrough, 1));
}

/** Worth of a delivery: unit price times quantity, half a grosz up, and the extra cost the contract lets be charged. */
export function deliveryAmount(order: Order, quantityMilli: number, extraGrosze: number): number {
  if (quantityMilli === 0) return 0;
  return multiply(order.unitPriceGrosze, quantityMilli) + Math.min(extraGrosze, order.extraLimitGrosze);
}

/**
 * Applies what was said about a delivery. The highest revision wins, so late, repeated and reordered claims end in the
 * same state; a claim that is not newer changes nothing (undefined).
 * @throws DomainError conflict `commissioning.order-not-taken-on` when nobody accepted the order
 */
export function applyDelivery(
  order: Order,
  contract: Contract,
  current: Delivery | undefined,
  claim: DeliveryClaim,
): DeliveryChange | undefined {
  if (current && claim.revision <= current.revision) return undefined;
  if (!takesDeliveries(order.state)) throw new DomainError('conflict', 'commissioning.order-not-taken-on');

  const amountGrosze = deliveryAmount(order, claim.quantityMilli, claim.extraGrosze);
  const bookedOn = bookingDay(claim.performedOn, contract.settledThrough);
  const undone = current ? undoDelivered(current, contract) : { entries: [], unbookedOn: undefined };
  const unacceptance = current ? undoAcceptance(current, contract, 'delivery-corrected') : undefined;
  const delivery: Delivery = {
    id: claim.deliveryId,
    orderId: order.id,
    contractId: order.contractId,
    providerId: order.providerId,
    residentId: order.residentId,
    serviceCode: order.serviceCode,
    source: claim.source,
    revision: claim.revision,
    performedOn: claim.performedOn,
    quantityMilli: claim.quantityMilli,
    extraGrosze: claim.extraGrosze,
    amountGrosze,
    performedBy: claim.performedBy,
    performerName: claim.performerName,
    startedAt: claim.startedAt,
    endedAt: claim.endedAt,
    proof: claim.proof,
    state: nextState(current, claim.quantityMilli),
    bookedOn,
    version: (current?.version ?? 0) + 1,
  };
  const entries = [
    ...undone.entries,
    ...(unacceptance?.entries ?? []),
    entry(
      'delivered',
      bookedOn,
      delivery,
      amountGrosze,
      current ? 'delivery-corrected' : 'delivery-recorded',
    ),
  ];
  const counted = recount(order, current, delivery, !!unacceptance);
  return {
    order: counted,
    delivery,
    entries: [...entries, ...orderedEntry(order, counted, bookedOn, 'delivery-corrected')],
    newRevision: { replaces: current?.revision, unbookedOn: undone.unbookedOn },
    unaccepted: unacceptance?.unaccepted,
  };
}

/**
 * Accepts a delivery: its amount counts from now on. An order all of whose units are accepted is complete, on the day of its
 * last work, whichever piece was accepted last.
 * @param lastWork latest day of work accepted on the order before, if any
 * @throws DomainError conflict `commissioning.not-allowed-in-state`; rule-broken `commissioning.more-than-ordered`,
 * `commissioning.outside-eligibility` (no cost outside its project's period), `commissioning.outside-contract-period`
 */
export function acceptDelivery(
  order: Order,
  contract: Contract,
  delivery: Delivery,
  acceptanceId: string,
  lastWork: LocalDate = delivery.performedOn,
): DeliveryChange {
  const state = deliveryStates.next(delivery.state, 'accept');
  assertPayable(contract, delivery);
  const acceptedMilli = order.acceptedMilli + delivery.quantityMilli;
  if (acceptedMilli > order.quantityMilli)
    throw new DomainError('rule-broken', 'commissioning.more-than-ordered', {
      orderedMilli: order.quantityMilli,
      acceptedMilli: order.acceptedMilli,
    });
  const acceptedOn = bookingDay(delivery.performedOn, contract.settledThrough);
  const counted = holdAccepted({
    ...order,
    acceptedMilli,
    acceptedGrosze: order.acceptedGrosze + delivery.amountGrosze,
  });
  const complete = acceptedMilli === order.quantityMilli && orderStates.can(order.state, 'complete');
  const after = complete ? end(counted, 'complete', laterOf(lastWork, delivery.performedOn)) : counted;
  return {
    order: after,
    delivery: { ...delivery, state, acceptanceId, acceptedOn, version: delivery.version + 1 },
    entries: [
      entry('accepted', acceptedOn, delivery, delivery.amountGrosze, 'delivery-accepted'),
      ...orderedEntry(order, after, acceptedOn, 'delivery-accepted'),
    ],
  };
}

/** Disputes a delivery; an acceptance it had is taken back. */
export function disputeDelivery(
  order: Order,
  contract: Contract,
  delivery: Delivery,
  reason: string,
  comment?: string,
): DeliveryChange {
  const state = deliveryStates.next(delivery.state, 'dispute');
  const unacceptance = undoAcceptance(delivery, contract, 'delivery-disputed');
  const disputed: Delivery = {
    ...delivery,
    state,
    disputeReason: reason,
    disputeComment: comment,
    answer: undefined,
    acceptanceId: undefined,
    acceptedOn: undefined,
    version: delivery.version + 1,
  };
  const counted = unacceptance ? recount(order, delivery, disputed, true) : order;
  const day = unacceptance?.unaccepted.on ?? delivery.bookedOn;
  return {
    order: counted,
    delivery: disputed,
    entries: [...(unacceptance?.entries ?? []), ...orderedEntry(order, counted, day, 'delivery-disputed')],
    unaccepted: unacceptance?.unaccepted,
  };
}

function nextState(current: Delivery | undefined, quantityMilli: number): Delivery['state'] {
  if (!current) return quantityMilli === 0 ? 'withdrawn' : deliveryStates.initial;
  return deliveryStates.next(current.state, quantityMilli === 0 ? 'withdraw' : 'correct');
}

function assertPayable(contract: Contract, { performedOn }: Delivery): void {
  if (performedOn < contract.validFrom || performedOn > contract.validTo)
    throw new DomainError('rule-broken', 'commissioning.outside-contract-period', { performedOn });
  const { eligibleFrom, eligibleTo } = contract;
  if ((eligibleFrom && performedOn < eligibleFrom) || (eligibleTo && performedOn > eligibleTo))
    throw new DomainError('rule-broken', 'commissioning.outside-eligibility', { performedOn });
}

function undoDelivered(
  current: Delivery,
  contract: Contract,
): { entries: LedgerEntry[]; unbookedOn: LocalDate } {
  const unbookedOn = bookingDay(current.bookedOn, contract.settledThrough);
  return {
    entries: [entry('delivered', unbookedOn, current, -current.amountGrosze, 'delivery-corrected')],
    unbookedOn,
  };
}

function undoAcceptance(
  current: Delivery,
  contract: Contract,
  cause: string,
): { entries: LedgerEntry[]; unaccepted: { acceptanceId: string; on: LocalDate } } | undefined {
  const { acceptanceId, acceptedOn } = current;
  if (!acceptanceId || !acceptedOn) return undefined;
  const on = bookingDay(acceptedOn, contract.settledThrough);
  return {
    entries: [entry('accepted', on, current, -current.amountGrosze, cause)],
    unaccepted: { acceptanceId, on },
  };
}

/** Counters of the order after one of its deliveries changed from `before` to `after`. */
function recount(order: Order, before: Delivery | undefined, after: Delivery, unaccepted: boolean): Order {
  const counted: Order = {
    ...order,
    state: orderStates.can(order.state, 'deliver') ? orderStates.next(order.state, 'deliver') : order.state,
    deliveredMilli: order.deliveredMilli + after.quantityMilli - (before?.quantityMilli ?? 0),
    deliveredGrosze: order.deliveredGrosze + after.amountGrosze - (before?.amountGrosze ?? 0),
    acceptedMilli: order.acceptedMilli - (unaccepted ? (before?.quantityMilli ?? 0) : 0),
    acceptedGrosze: order.acceptedGrosze - (unaccepted ? (before?.amountGrosze ?? 0) : 0),
  };
  return isEnded(order.state) ? holdOfEnded(counted) : holdOfLive(counted);
}

/** Accepted value above what the order holds draws on the contract's limit; the store guards the limit. */
function holdAccepted(order: Order): Order {
  if (!isEnded(order.state)) return holdOfLive(order);
  return {
    ...order,
    reservedMilli: Math.max(order.reservedMilli, order.acceptedMilli),
    valueGrosze: Math.max(order.valueGrosze, order.acceptedGrosze),
  };
}

function entry(
  kind: LedgerEntry['kind'],
  day: LocalDate,
  delivery: Delivery,
  amountGrosze: number,
  cause: string,
): LedgerEntry {
  return {
    kind,
    day,
    contractId: delivery.contractId,
    orderId: delivery.orderId,
    deliveryId: delivery.id,
    amountGrosze,
    cause,
  };
}
