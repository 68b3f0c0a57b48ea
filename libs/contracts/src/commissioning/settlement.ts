import { z } from 'zod';
import { cursor, done, id, limit, localDate, page, signedGrosze, text, yearMonth } from '../core/fields';
import { command, query } from '../core/operation';
import { serviceCode, unit } from '../core/vocabulary';
import {
  commissioners,
  contractReference,
  service,
  staff,
  version,
  signedTotalGrosze,
  totalGrosze,
} from './terms';

const settlementState = z.enum(['settled', 'invoiced', 'mismatch', 'paid']);

const settlement = {
  id,
  ...contractReference,
  providerId: id.optional(),
  providerName: z.string().optional(),
  month: yearMonth,
  /** Sum of the lines; negative when corrections outweigh, in grosze. */
  amountGrosze: signedGrosze,
  lineCount: z.int(),
  settledOn: localDate,
  state: settlementState,
  invoiceNumber: z.string().optional(),
  invoiceIssuedOn: localDate.optional(),
  invoiceGrosze: signedTotalGrosze.optional(),
  paidOn: localDate.optional(),
  version,
};

const line = z.object({
  id,
  kind: z.enum(['delivery', 'correction']),
  deliveryId: id,
  orderId: id,
  serviceCode,
  performedOn: localDate,
  /** Negative on a correction line that takes back. */
  quantityMilli: z.int(),
  unit,
  amountGrosze: signedGrosze,
});

/** What a person has to look at before closing a month. */
const difference = z.object({
  kind: z.enum([
    'not-accepted',
    'disputed',
    'answered',
    'more-than-ordered',
    'outside-order-period',
    'less-than-planned',
    'late',
    'correction',
  ]),
  orderId: id,
  residentId: id,
  serviceCode,
  deliveryId: id.optional(),
  /** Of a difference of one record. */
  performedOn: localDate.optional(),
  /** What the plan or order asked for, and what was recorded, where the difference is one of quantity. */
  expectedMilli: z.int().optional(),
  actualMilli: z.int().optional(),
  amountGrosze: signedTotalGrosze,
});

export const previewSettlement = query({
  service,
  name: 'preview-settlement',
  path: '/contracts/{contractId}/settlements/{month}/preview',
  summary: 'What closing a month would settle, and the differences between plan, visit and contract',
  allow: [...staff, 'provider'],
  input: z.strictObject({ contractId: id, month: yearMonth }),
  output: z.object({
    amountGrosze: signedGrosze,
    lineCount: z.int(),
    /** Recorded in or before the month and not accepted: will go to a later month. */
    openGrosze: totalGrosze,
    differences: z.array(difference).max(500),
    settled: z.boolean(),
  }),
  errors: ['commissioning.contract-not-found'],
});

export const settleMonth = command({
  service,
  name: 'settle-month',
  path: '/contracts/{contractId}/settlements',
  summary: 'Close a month of a contract: takes in everything accepted and locks the month',
  allow: commissioners,
  input: z.strictObject({
    contractId: id,
    month: yearMonth,
    settledOn: localDate.optional(),
    /** Sum the person saw; another one means that something changed meanwhile. */
    expectedGrosze: signedGrosze.optional(),
  }),
  output: z.object({ id, amountGrosze: signedGrosze, lineCount: z.int() }),
  errors: [
    'commissioning.contract-not-found',
    'commissioning.later-month-settled',
    'commissioning.month-not-begun',
    'commissioning.month-outside-contract',
    'commissioning.changed-meanwhile',
  ],
});

export const listSettlements = query({
  service,
  name: 'list-settlements',
  path: '/settlements',
  summary: 'Settled months, latest first; a provider sees its own statements',
  allow: [...staff, 'provider'],
  input: z.strictObject({
    contractId: id.optional(),
    providerId: id.optional(),
    month: yearMonth.optional(),
    state: settlementState.optional(),
    limit,
    cursor,
  }),
  output: page(z.object(settlement)),
});

export const getSettlement = query({
  service,
  name: 'get-settlement',
  path: '/settlements/{settlementId}',
  summary: 'A statement: sums by order beside the invoice, and a page of its lines',
  allow: [...staff, 'provider'],
  input: z.strictObject({ settlementId: id, limit, cursor }),
  output: z.object({
    ...settlement,
    orders: z.array(
      z.object({
        orderId: id,
        residentId: id.optional(),
        serviceCode,
        settledGrosze: signedGrosze,
        invoicedGrosze: signedGrosze.optional(),
        /** Invoiced less settled, once there is an invoice. */
        differenceGrosze: signedTotalGrosze.optional(),
      }),
    ),
    lines: page(line),
  }),
  errors: ['commissioning.settlement-not-found'],
});

export const matchInvoice = command({
  service,
  name: 'match-invoice',
  path: '/settlements/{settlementId}/invoice',
  summary: 'Enter the invoice or note of a settled month and match it line by line; replaces an earlier one',
  allow: [...commissioners, 'provider'],
  input: z.strictObject({
    settlementId: id,
    version,
    number: text(60),
    issuedOn: localDate,
    lines: z
      .array(z.strictObject({ orderId: id, amountGrosze: signedGrosze }))
      .min(1)
      .max(1_000),
  }),
  output: z.object({
    matched: z.boolean(),
    invoiceGrosze: signedTotalGrosze,
    /** Invoice less settlement, in grosze. */
    differenceGrosze: signedTotalGrosze,
    mismatches: z.array(z.object({ orderId: id, settledGrosze: signedGrosze, invoicedGrosze: signedGrosze })),
  }),
  errors: [
    'commissioning.settlement-not-found',
    'commissioning.changed-meanwhile',
    'commissioning.already-paid',
    'commissioning.invoice-order-repeated',
  ],
});

export const markPaid = command({
  service,
  name: 'mark-paid',
  path: '/settlements/{settlementId}/paid',
  summary: 'Note that a settled month was paid; the invoice must match, own staff needs none',
  allow: commissioners,
  input: z.strictObject({ settlementId: id, version, paidOn: localDate }),
  output: done,
  errors: [
    'commissioning.settlement-not-found',
    'commissioning.changed-meanwhile',
    'commissioning.already-paid',
    'commissioning.invoice-missing',
    'commissioning.invoice-mismatch',
    'commissioning.earlier-month-unpaid',
    'commissioning.period-reversed',
  ],
});
