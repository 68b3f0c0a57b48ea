import { z } from 'zod';
import {
  cursor,
  done,
  grosze,
  id,
  instant,
  limit,
  localDate,
  milliUnits,
  page,
  text,
  yearMonth,
} from '../core/fields';
import { command, query } from '../core/operation';
import { proof, serviceCode, unit } from '../core/vocabulary';
import { photoFacts } from '../delivery/photo';
import {
  contractReference,
  deliveryReaders,
  deliveryState,
  disputeReason,
  performer,
  reporters,
  service,
  version,
  totalGrosze,
} from './terms';

const judges = ['organiser', 'manager'] as const;

const work = {
  performedOn: localDate,
  quantityMilli: milliUnits,
  /** Cost beside the unit price, at most what the contract line allows; in grosze. */
  extraGrosze: grosze.default(0),
  /** Both or none. Where given, no other delivery of the same service to the resident may overlap. */
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  proof,
  /** Own staff: whoever the order names, else whoever reports. */
  ...performer,
};

const workErrors = [
  'commissioning.provider-decides',
  'commissioning.performer-of-other-side',
  'commissioning.performer-only-oneself',
  'commissioning.times-incomplete',
  'commissioning.times-reversed',
  'commissioning.times-not-on-day',
  'commissioning.minutes-already-delivered',
  'commissioning.more-than-ordered',
  'commissioning.extra-not-allowed',
  'commissioning.outside-order-period',
];

const delivery = z.object({
  id,
  orderId: id,
  ...contractReference,
  providerId: id.optional(),
  residentId: id,
  serviceCode,
  unit,
  performedOn: localDate,
  quantityMilli: z.int().min(0),
  /** Cost beside the unit price that was reported, in grosze. */
  extraGrosze: grosze,
  /** What the delivery is worth: frozen when it was recorded, in grosze. */
  amountGrosze: totalGrosze,
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  proof,
  ...performer,
  /** `commissioning` for the generic record, else the service that proved it. */
  source: z.enum(['commissioning', 'handyman', 'housing']),
  revision: z.int().min(1),
  state: deliveryState,
  disputeReason: disputeReason.optional(),
  disputeComment: z.string().optional(),
  answer: z.string().optional(),
  /** Day under which it counts in the ledger: the day of the work, or the first open day when that month was settled. */
  bookedOn: localDate.optional(),
  /** Month of the settlement that took it in; absent while open. */
  settledMonth: yearMonth.optional(),
  version,
});

export const recordDelivery = command({
  service,
  name: 'record-delivery',
  path: '/orders/{orderId}/deliveries',
  summary: 'Record a piece of work on an order of a service without a part of its own',
  allow: reporters,
  input: z.strictObject({ orderId: id, ...work }),
  output: z.object({ id, amountGrosze: grosze }),
  errors: [
    'commissioning.order-not-found',
    'commissioning.not-allowed-in-state',
    'commissioning.delivery-belongs-to-service',
    ...workErrors,
  ],
});

const deliveryErrors = [
  'commissioning.delivery-not-found',
  'commissioning.changed-meanwhile',
  'commissioning.not-allowed-in-state',
];

export const correctDelivery = command({
  service,
  name: 'correct-delivery',
  path: '/deliveries/{deliveryId}/correct',
  summary: 'Replace a delivery by a new revision; it must be accepted again',
  allow: reporters,
  input: z.strictObject({
    deliveryId: id,
    version,
    ...work,
    /** Today unless given. */ correctedOn: localDate.optional(),
  }),
  output: z.object({ revision: z.int(), amountGrosze: grosze }),
  errors: [...deliveryErrors, 'commissioning.delivery-belongs-to-service', ...workErrors],
});

export const withdrawDelivery = command({
  service,
  name: 'withdraw-delivery',
  path: '/deliveries/{deliveryId}/withdraw',
  summary: 'Take back a delivery that did not happen',
  allow: reporters,
  input: z.strictObject({
    deliveryId: id,
    version,
    comment: text(300).optional(),
    /** Today unless given. */ withdrawnOn: localDate.optional(),
  }),
  output: done,
  errors: [...deliveryErrors, 'commissioning.delivery-belongs-to-service'],
});

export const acceptDeliveries = command({
  service,
  name: 'accept-deliveries',
  path: '/deliveries/accept',
  summary: 'Accept deliveries, all of them or none; their value counts from now on',
  allow: judges,
  input: z.strictObject({
    deliveries: z
      .array(z.strictObject({ deliveryId: id, version }))
      .min(1)
      .max(200),
  }),
  output: z.object({ accepted: z.int(), amountGrosze: totalGrosze }),
  errors: [
    ...deliveryErrors,
    'commissioning.more-than-ordered',
    'commissioning.value-limit-passed',
    'commissioning.outside-eligibility',
    'commissioning.outside-contract-period',
  ],
});

export const disputeDelivery = command({
  service,
  name: 'dispute-delivery',
  path: '/deliveries/{deliveryId}/dispute',
  summary: 'Do not accept a delivery as recorded; takes an acceptance back',
  allow: judges,
  input: z.strictObject({
    deliveryId: id,
    version,
    reason: disputeReason,
    comment: text(500).optional(),
    /** Today unless given. */ disputedOn: localDate.optional(),
  }),
  output: done,
  errors: deliveryErrors,
});

export const answerDispute = command({
  service,
  name: 'answer-dispute',
  path: '/deliveries/{deliveryId}/answer',
  summary: 'Explain a disputed delivery that stands as recorded',
  allow: reporters,
  input: z.strictObject({
    deliveryId: id,
    version,
    answer: text(500),
    /** Today unless given. */ answeredOn: localDate.optional(),
  }),
  output: done,
  errors: deliveryErrors,
});

export const listDeliveries = query({
  service,
  name: 'list-deliveries',
  path: '/deliveries',
  summary: 'Deliveries, latest work first',
  allow: deliveryReaders,
  input: z.strictObject({
    state: deliveryState.optional(),
    orderId: id.optional(),
    contractId: id.optional(),
    providerId: id.optional(),
    residentId: id.optional(),
    month: yearMonth.optional(),
    limit,
    cursor,
  }),
  /** Pictures of the signed card are counted here and named by `get-delivery`. */
  output: page(delivery.extend({ photoCount: z.int().min(0) })),
});

export const getDelivery = query({
  service,
  name: 'get-delivery',
  path: '/deliveries/{deliveryId}',
  summary: 'One delivery with every revision and the pictures of its card',
  allow: deliveryReaders,
  input: z.strictObject({ deliveryId: id }),
  output: delivery.extend({
    photos: z.array(photoFacts),
    revisions: z.array(
      z.object({
        revision: z.int(),
        performedOn: localDate,
        quantityMilli: z.int().min(0),
        extraGrosze: grosze,
        amountGrosze: totalGrosze,
        recordedAt: z.string(),
        /** Day under which the amount entered the ledger as delivered, and left it. */
        bookedOn: localDate,
        unbookedOn: localDate.optional(),
        /** The same for accepted. */
        acceptedOn: localDate.optional(),
        unacceptedOn: localDate.optional(),
      }),
    ),
  }),
  errors: ['commissioning.delivery-not-found'],
});
