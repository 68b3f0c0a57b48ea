import { z } from 'zod';
import { event } from '../core/event';
import { grosze, id, localDate, milliUnits, signedGrosze, yearMonth } from '../core/fields';
import { deliveryMode, fulfilment, serviceCode, unit } from '../core/vocabulary';

const service = 'commissioning';

const order = {
  orderId: id,
  residentId: id,
  /** Absent when own staff does the work. */
  providerId: id.optional(),
};

export const orderOffered = event({
  service,
  name: 'order-offered',
  version: 1,
  summary: 'An order is offered to own staff or to a provider',
  data: z.strictObject({
    ...order,
    serviceCode,
    fulfilment,
    mode: deliveryMode,
    /** Absent in events from before 0.2: then the day it was announced. */
    offeredOn: localDate.optional(),
  }),
});

/** Carries everything a delivering service needs to begin: it asks nobody back. */
export const orderAccepted = event({
  service,
  name: 'order-accepted',
  version: 1,
  summary: 'Own staff or a provider took an order on',
  data: z.strictObject({
    ...order,
    planId: id.optional(),
    serviceCode,
    fulfilment,
    mode: deliveryMode,
    unit,
    quantityMilli: milliUnits,
    from: localDate,
    to: localDate,
    /** Absent in events from before 0.2: then the day it was announced. */
    acceptedOn: localDate.optional(),
  }),
});

export const orderDeclined = event({
  service,
  name: 'order-declined',
  version: 1,
  summary: 'A provider or own staff turned an order down',
  data: z.strictObject({
    ...order,
    reason: z.string().max(60),
    /** Absent in events from before 0.2: then the day it was announced. */
    declinedOn: localDate.optional(),
  }),
});

/** The order has ended, by completion, withdrawal or interruption: nothing more may be delivered on it. */
export const orderClosed = event({
  service,
  name: 'order-closed',
  version: 1,
  summary: 'Nothing more will be delivered on an order',
  data: z.strictObject({
    ...order,
    /** Absent in events from before 0.1.0: then only whoever took the order on knows. */
    fulfilment: fulfilment.optional(),
    outcome: z.enum(['completed', 'withdrawn', 'interrupted']),
    closedOn: localDate,
  }),
});

export const deliveryAccepted = event({
  service,
  name: 'delivery-accepted',
  version: 1,
  summary: 'The centre accepted a delivery; its value counts',
  data: z.strictObject({ deliveryId: id, orderId: id, performedOn: localDate, amountGrosze: grosze }),
});

export const deliveryDisputed = event({
  service,
  name: 'delivery-disputed',
  version: 1,
  summary: 'The centre does not accept a delivery as recorded',
  data: z.strictObject({
    deliveryId: id,
    orderId: id,
    reason: z.string().max(60),
    /** Absent in events from before 0.2: then the day it was announced. */
    disputedOn: localDate.optional(),
  }),
});

export const deliveryAnswered = event({
  service,
  name: 'delivery-answered',
  version: 1,
  summary: 'Whoever did the work answered a dispute: explained, corrected or took the delivery back',
  data: z.strictObject({
    deliveryId: id,
    orderId: id,
    answer: z.enum(['explained', 'corrected', 'withdrawn']),
    /** Absent in events from before 0.2: then the day it was announced. */
    answeredOn: localDate.optional(),
  }),
});

export const monthSettled = event({
  service,
  name: 'month-settled',
  version: 1,
  summary: 'A contract was settled for a month',
  data: z.strictObject({ settlementId: id, contractId: id, month: yearMonth, amountGrosze: signedGrosze }),
});
