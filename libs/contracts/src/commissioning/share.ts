import { z } from 'zod';
import { cursor, grosze, id, instant, limit, localDate, page, yearMonth } from '../core/fields';
import { command, query } from '../core/operation';
import { deliveryMode, serviceCode } from '../core/vocabulary';
import {
  commissioners,
  contractReference,
  costCategory,
  deliveryState,
  orderState,
  service,
  staff,
  signedTotalGrosze,
  totalGrosze,
} from './terms';

/** The contracts of one project, or every contract of the centre. */
export const shareScope = z.enum(['project', 'centre']);

/** Which step of the way counts. */
export const shareMeasure = z.enum(['contracted', 'delivered', 'accepted', 'paid']);

/** Under which definition a share is read; absent parts mean the default one (project, accepted, with vaccinations). */
const definition = {
  /** The pilot project when absent. */
  projectId: id.optional(),
  /** Last day that counts; today when absent. */
  asOf: localDate.optional(),
  scope: shareScope.default('project'),
  measure: shareMeasure.default('accepted'),
  withVaccinations: z.boolean().default(true),
};

const figure = z.object({
  scope: shareScope,
  measure: shareMeasure,
  withVaccinations: z.boolean(),
  /** Value of social-economy entities, in grosze. */
  numeratorGrosze: totalGrosze,
  /** Value of all social services, in grosze. */
  denominatorGrosze: totalGrosze,
  /** Rounded down for display; absent when there is nothing yet. Judge by `above`. */
  basisPoints: z.int().optional(),
  /** Strictly above the threshold, compared in whole numbers. */
  above: z.boolean(),
  /** Least value of new PES orders that brings the share strictly above; 0 when it is. */
  shortfallGrosze: totalGrosze,
  /** Greatest value of new other orders that leaves it strictly above; 0 when it is not. */
  headroomGrosze: totalGrosze,
});

const worstCase = z.object({
  /** The whole grant: as if everything else went to others. */
  baseGrosze: totalGrosze,
  /** The value that has to be passed: grant times threshold, rounded down. */
  lineGrosze: totalGrosze,
  numeratorGrosze: totalGrosze,
  basisPoints: z.int().optional(),
  above: z.boolean(),
  shortfallGrosze: totalGrosze,
  headroomGrosze: totalGrosze,
});

/** Where a figure comes from. */
const provenance = z.object({
  /** Version of the rule, e.g. `share-1`. */
  ruleVersion: z.string(),
  /** Key of the definition's sentence in the translations. */
  textKey: z.string(),
  thresholdBp: z.int(),
  includedCategories: z.array(costCategory),
  excludedCategories: z.array(costCategory),
});

const shareErrors = ['commissioning.project-not-found'];

export const getShare = query({
  service,
  name: 'get-share',
  path: '/share',
  summary: 'The share of social-economy entities under every definition, side by side',
  allow: staff,
  input: z.strictObject({ projectId: id.optional(), asOf: localDate.optional() }),
  output: z.object({
    projectId: id,
    projectCode: z.string(),
    asOf: localDate,
    thresholdBp: z.int(),
    figures: z.array(figure).length(16),
    worstCase,
    /** The default figure by way of commissioning; sums to its denominator. */
    byMode: z.array(z.object({ mode: deliveryMode, pes: z.boolean(), amountGrosze: totalGrosze })),
    provenance,
  }),
  errors: shareErrors,
});

export const shareByContract = query({
  service,
  name: 'share-by-contract',
  path: '/share/contracts',
  summary: 'One figure opened to its contracts; the amounts of all pages sum to its denominator',
  allow: staff,
  input: z.strictObject({ ...definition, limit, cursor }),
  output: page(
    z.object({
      ...contractReference,
      providerId: id.optional(),
      providerName: z.string().optional(),
      vaccination: z.boolean(),
      amountGrosze: signedTotalGrosze,
    }),
  ),
  errors: shareErrors,
});

export const shareOrders = query({
  service,
  name: 'share-orders',
  path: '/share/contracts/{contractId}/orders',
  summary: 'A contract of a figure opened to its orders; the amounts of all pages sum to the contract',
  allow: staff,
  input: z.strictObject({
    contractId: id,
    asOf: localDate.optional(),
    measure: z.enum(['delivered', 'accepted', 'paid']).default('accepted'),
    limit,
    cursor,
  }),
  output: page(
    z.object({
      orderId: id,
      residentId: id,
      serviceCode,
      state: orderState,
      amountGrosze: signedTotalGrosze,
    }),
  ),
  errors: ['commissioning.contract-not-found'],
});

export const shareDeliveries = query({
  service,
  name: 'share-deliveries',
  path: '/share/orders/{orderId}/deliveries',
  summary: 'An order of a figure opened to its deliveries; the amounts of all pages sum to the order',
  allow: staff,
  input: z.strictObject({
    orderId: id,
    asOf: localDate.optional(),
    measure: z.enum(['delivered', 'accepted', 'paid']).default('accepted'),
    limit,
    cursor,
  }),
  output: page(
    z.object({
      deliveryId: id,
      performedOn: localDate,
      state: deliveryState,
      revision: z.int(),
      amountGrosze: signedTotalGrosze,
    }),
  ),
  errors: ['commissioning.order-not-found'],
});

export const listLedger = query({
  service,
  name: 'list-ledger',
  path: '/share/ledger',
  summary:
    'The lines of the ledger behind a contract, an order or a delivery, in the order they were written',
  allow: staff,
  input: z.strictObject({
    contractId: id,
    orderId: id.optional(),
    deliveryId: id.optional(),
    limit,
    cursor,
  }),
  output: page(
    z.object({
      sequence: z.int(),
      kind: z.enum(['contracted', 'ordered', 'delivered', 'accepted', 'paid']),
      /** Day the line counts on. */
      day: localDate,
      orderId: id.optional(),
      deliveryId: id.optional(),
      amountGrosze: signedTotalGrosze,
      cause: z.string(),
      writtenAt: instant,
    }),
  ),
  errors: ['commissioning.contract-not-found'],
});

export const getShareForecast = query({
  service,
  name: 'get-share-forecast',
  path: '/share/forecast',
  summary: 'The share at the end of the project, with live orders and the run-rate of contracts, and what if',
  allow: staff,
  input: z.strictObject({
    projectId: id.optional(),
    asOf: localDate.optional(),
    withVaccinations: z.boolean().default(true),
    /** What if that much more went to social-economy entities, or to others; in grosze. */
    addPesGrosze: grosze.default(0),
    addOtherGrosze: grosze.default(0),
  }),
  output: z.object({
    asOf: localDate,
    until: localDate,
    thresholdBp: z.int(),
    /** Version of the forecast's rule, e.g. `forecast-1`. */
    ruleVersion: z.string(),
    /** Each step: what social-economy entities and all together add. */
    steps: z.array(
      z.object({
        step: z.enum(['accepted', 'live-orders', 'contract-remainder', 'what-if']),
        pesGrosze: totalGrosze,
        allGrosze: totalGrosze,
      }),
    ),
    numeratorGrosze: totalGrosze,
    denominatorGrosze: totalGrosze,
    basisPoints: z.int().optional(),
    above: z.boolean(),
    shortfallGrosze: totalGrosze,
    headroomGrosze: totalGrosze,
  }),
  errors: shareErrors,
});

export const listShareMovers = query({
  service,
  name: 'list-share-movers',
  path: '/share/movers',
  summary: 'The live orders that would move the share most once accepted',
  allow: staff,
  input: z.strictObject({
    projectId: id.optional(),
    asOf: localDate.optional(),
    withVaccinations: z.boolean().default(true),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({
    items: z.array(
      z.object({
        orderId: id,
        ...contractReference,
        residentId: id,
        serviceCode,
        state: orderState,
        /** Value of the order that is not accepted yet, in grosze. */
        pendingGrosze: totalGrosze,
        /** The share if this order alone were accepted in full. */
        basisPointsAfter: z.int().optional(),
        aboveAfter: z.boolean(),
      }),
    ),
  }),
  errors: shareErrors,
});

export const freezeShareMonth = command({
  service,
  name: 'freeze-share-month',
  path: '/share/frozen-months',
  summary: 'Keep the share as it is known now for the end of a past month; later corrections never change it',
  allow: commissioners,
  input: z.strictObject({ projectId: id.optional(), month: yearMonth }),
  output: z.object({ id, figures: z.array(figure).length(16) }),
  errors: [...shareErrors, 'commissioning.month-not-over', 'commissioning.month-already-frozen'],
});

export const listFrozenMonths = query({
  service,
  name: 'list-frozen-months',
  path: '/share/frozen-months',
  summary: 'Frozen months beside what is known today about the same month',
  allow: staff,
  input: z.strictObject({
    projectId: id.optional(),
    scope: shareScope.default('project'),
    measure: shareMeasure.default('accepted'),
    withVaccinations: z.boolean().default(true),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        month: yearMonth,
        frozenAt: instant,
        ruleVersion: z.string(),
        thresholdBp: z.int(),
        frozen: figure,
        live: figure,
        /** Live less frozen. */
        numeratorDifferenceGrosze: signedTotalGrosze,
        denominatorDifferenceGrosze: signedTotalGrosze,
      }),
    ),
  }),
  errors: shareErrors,
});
