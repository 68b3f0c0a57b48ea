import { z } from 'zod';
import { cursor, done, grosze, id, limit, localDate, milliUnits, page, text } from '../core/fields';
import { command, query } from '../core/operation';
import { deliveryMode, fulfilment, serviceCode, unit } from '../core/vocabulary';
import {
  closeReason,
  commissioners,
  contractReference,
  declineReason,
  orderState,
  performer,
  service,
  staff,
  version,
  totalGrosze,
} from './terms';

/** Who may see orders: staff all, field workers those of own staff, a provider its own. */
const orderReaders = [...staff, 'field-worker', 'provider'] as const;

const demandLine = z.object({
  planLineId: id,
  planId: id,
  planVersion: z.int().min(1),
  residentId: id,
  coordinatorId: id,
  serviceCode,
  fulfilment,
  unit,
  /** Units the plan asks for. */
  quantityMilli: milliUnits,
  /** Units in orders that stand. */
  orderedMilli: z.int().min(0),
  /** Units still to be ordered. */
  remainingMilli: z.int().min(1),
  from: localDate,
  to: localDate,
  preferredMode: deliveryMode.optional(),
  feeBasisPoints: z.int().min(0).max(10_000),
});

const order = z.object({
  id,
  /** What people say on the phone: number of the contract and which order on it this is, e.g. `U/2026/07/12`. */
  number: z.string(),
  ...contractReference,
  contractLineId: id,
  providerId: id.optional(),
  providerName: z.string().optional(),
  residentId: id,
  planId: id.optional(),
  planLineId: id.optional(),
  serviceCode,
  fulfilment,
  unit,
  /** Units offered. */
  offeredMilli: milliUnits,
  /** Units that stand: fewer than offered after a partial acceptance. */
  quantityMilli: milliUnits,
  unitPriceGrosze: grosze,
  extraLimitGrosze: grosze,
  /** What the order takes of the contract's limit now, in grosze; 0 once declined or withdrawn. */
  valueGrosze: grosze,
  deliveredMilli: z.int().min(0),
  deliveredGrosze: totalGrosze,
  acceptedMilli: z.int().min(0),
  acceptedGrosze: grosze,
  from: localDate,
  to: localDate,
  orderedOn: localDate,
  /** Last day on which the offer can be accepted. */
  expiresOn: localDate.optional(),
  state: orderState,
  /** Offered, and its last day has passed. */
  expired: z.boolean(),
  /** The plan no longer asks for it although it was accepted: somebody has to decide. */
  planWithdrawn: z.boolean(),
  /** Why it was declined, withdrawn or interrupted. */
  reason: z.string().optional(),
  note: z.string().optional(),
  /** Who is to carry it out, once somebody said so. */
  ...performer,
  /** The order this one was offered again for. */
  replacesOrderId: id.optional(),
  version,
});

export const listDemand = query({
  service,
  name: 'list-demand',
  path: '/demand',
  summary: 'Lines of active plans that are not ordered in full',
  allow: staff,
  input: z.strictObject({
    planId: id.optional(),
    residentId: id.optional(),
    serviceCode: serviceCode.optional(),
    limit,
    cursor,
  }),
  output: page(demandLine),
});

const placeErrors = [
  'commissioning.contract-line-not-found',
  'commissioning.contract-terminated',
  'commissioning.outside-contract-period',
  'commissioning.value-limit-passed',
  'commissioning.volume-limit-passed',
  'commissioning.plan-line-not-found',
  'commissioning.plan-line-withdrawn',
  'commissioning.plan-line-does-not-fit',
  'commissioning.plan-line-ordered-in-full',
  'commissioning.period-reversed',
  'commissioning.changed-meanwhile',
];

export const placeOrder = command({
  service,
  name: 'place-order',
  path: '/orders',
  summary: 'Offer an order on a contract line, for a plan line or directly; reserves its value',
  allow: commissioners,
  input: z.strictObject({
    contractLineId: id,
    /** Line of a published plan; its resident and service must be those of the order. */
    planLineId: id.optional(),
    residentId: id,
    /** Which part of the product records the work; taken from the plan line when there is one. */
    fulfilment: fulfilment.default('generic'),
    quantityMilli: milliUnits,
    from: localDate,
    to: localDate,
    /** Business date of the order; today when absent. */
    orderedOn: localDate.optional(),
    expiresOn: localDate.optional(),
    /** For whoever carries it out; no personal data. */
    note: text(500).optional(),
    /** Who of own staff is to carry it out; not for other contracts. */
    performedBy: id.optional(),
  }),
  output: z.object({ id, valueGrosze: grosze }),
  errors: [...placeErrors, 'commissioning.performer-of-other-side'],
});

const orderErrors = [
  'commissioning.order-not-found',
  'commissioning.changed-meanwhile',
  'commissioning.not-allowed-in-state',
];

export const reOfferOrder = command({
  service,
  name: 're-offer-order',
  path: '/orders/{orderId}/re-offer',
  summary:
    'Offer a declined, expired or unanswered order again, on the same or another contract line, as a new order',
  allow: commissioners,
  input: z.strictObject({
    orderId: id,
    version,
    contractLineId: id,
    offeredOn: localDate.optional(),
    expiresOn: localDate.optional(),
    note: text(500).optional(),
  }),
  output: z.object({ id, valueGrosze: grosze }),
  errors: [...orderErrors, ...placeErrors],
});

export const acceptOrder = command({
  service,
  name: 'accept-order',
  path: '/orders/{orderId}/accept',
  summary: 'Take an order on, wholly or for fewer units; the rest goes back to the plan line',
  allow: ['provider', 'organiser', 'field-worker'],
  input: z.strictObject({
    orderId: id,
    version,
    /** Fewer units than offered; all of them when absent. */
    quantityMilli: milliUnits.optional(),
    /** Business date; today when absent. An offer whose last day has passed is not taken on for a day before. */
    acceptedOn: localDate.optional(),
  }),
  output: done,
  errors: [
    ...orderErrors,
    'commissioning.provider-decides',
    'commissioning.offer-expired',
    'commissioning.accepted-before-offered',
    'commissioning.more-than-offered',
  ],
});

/** Neither named: nobody is named any more. */
export const assignOrder = command({
  service,
  name: 'assign-order',
  path: '/orders/{orderId}/assign',
  summary: 'Say who carries an order out, as long as it is not ended',
  allow: ['provider', 'organiser', 'field-worker'],
  input: z.strictObject({ orderId: id, version, ...performer }),
  output: done,
  errors: [
    ...orderErrors,
    'commissioning.provider-decides',
    'commissioning.performer-of-other-side',
    'commissioning.performer-only-oneself',
  ],
});

export const declineOrder = command({
  service,
  name: 'decline-order',
  path: '/orders/{orderId}/decline',
  summary: 'Turn an order down; its value is free again',
  allow: ['provider', 'organiser', 'field-worker'],
  input: z.strictObject({
    orderId: id,
    version,
    reason: declineReason,
    comment: text(300).optional(),
    declinedOn: localDate.optional(),
  }),
  output: done,
  errors: [...orderErrors, 'commissioning.provider-decides', 'commissioning.period-reversed'],
});

export const withdrawOrder = command({
  service,
  name: 'withdraw-order',
  path: '/orders/{orderId}/withdraw',
  summary: 'Take an order back before anything was delivered on it',
  allow: commissioners,
  input: z.strictObject({ orderId: id, version, reason: closeReason, withdrawnOn: localDate.optional() }),
  output: done,
  errors: [...orderErrors, 'commissioning.period-reversed'],
});

export const completeOrder = command({
  service,
  name: 'complete-order',
  path: '/orders/{orderId}/complete',
  summary:
    'End an order that is done although not every unit was needed; the rest of its value is free again',
  allow: commissioners,
  input: z.strictObject({ orderId: id, version, completedOn: localDate.optional() }),
  output: done,
  errors: [...orderErrors, 'commissioning.period-reversed'],
});

export const interruptOrder = command({
  service,
  name: 'interrupt-order',
  path: '/orders/{orderId}/interrupt',
  summary: 'End an accepted order early; the rest of its value is free again',
  allow: commissioners,
  input: z.strictObject({ orderId: id, version, reason: closeReason, interruptedOn: localDate.optional() }),
  output: done,
  errors: [...orderErrors, 'commissioning.period-reversed'],
});

export const listOrders = query({
  service,
  name: 'list-orders',
  path: '/orders',
  summary: 'Orders, newest first: the inbox of a provider, the work of own staff, everything for staff',
  allow: orderReaders,
  input: z.strictObject({
    /** Number of the order, whole or its beginning; that of a contract finds all its orders. */
    number: text(80).optional(),
    state: orderState.optional(),
    contractId: id.optional(),
    providerId: id.optional(),
    residentId: id.optional(),
    planId: id.optional(),
    serviceCode: serviceCode.optional(),
    fulfilment: fulfilment.optional(),
    /** Orders this person of own staff is to carry out. */
    performedBy: id.optional(),
    /** Offers whose last day has passed. */
    expired: z.boolean().optional(),
    /** Accepted orders whose plan no longer asks for them. */
    planWithdrawn: z.boolean().optional(),
    asOf: localDate.optional(),
    limit,
    cursor,
  }),
  output: page(order),
});

export const getOrder = query({
  service,
  name: 'get-order',
  path: '/orders/{orderId}',
  summary: 'One order with what happened to it',
  allow: orderReaders,
  input: z.strictObject({ orderId: id, asOf: localDate.optional() }),
  output: order.extend({
    history: z.array(
      z.object({
        at: z.string(),
        /** Whoever did it. */
        by: id,
        action: z.string(),
        on: localDate,
        reason: z.string().optional(),
        comment: z.string().optional(),
        quantityMilli: z.int().optional(),
      }),
    ),
  }),
  errors: ['commissioning.order-not-found'],
});
