import { z } from 'zod';
import {
  cursor,
  done,
  grosze,
  id,
  limit,
  localDate,
  milliUnits,
  page,
  signedGrosze,
  text,
} from '../core/fields';
import { command, query } from '../core/operation';
import { deliveryMode, serviceCode, unit } from '../core/vocabulary';
import {
  commissioners,
  contractReference,
  costCategory,
  frozenEvidence,
  funder,
  legalForm,
  pesGround,
  service,
  staff,
  version,
} from './terms';

const newLine = z.strictObject({
  serviceCode,
  unit,
  /** Price of one unit, gross, in grosze. Never changes; another price is another line. */
  unitPriceGrosze: grosze,
  /** Units that may be ordered on the line in all; no limit of its own when absent. */
  volumeLimitMilli: milliUnits.optional(),
  /** Cost beside the unit price that one delivery may add, e.g. material of a repair; in grosze. */
  extraLimitGrosze: grosze.default(0),
});

const contractLine = z.object({
  id,
  serviceCode,
  unit,
  unitPriceGrosze: grosze,
  volumeLimitMilli: milliUnits.optional(),
  extraLimitGrosze: grosze,
  /** Units taken by orders that stand. */
  orderedMilli: z.int().min(0),
});

const contractSummary = {
  ...contractReference,
  providerId: id.optional(),
  providerName: z.string().optional(),
  pesGround,
  signedOn: localDate,
  validFrom: localDate,
  validTo: localDate,
  projectId: id.optional(),
  funder,
  costCategory,
  /** Service group that is shown apart in the share. */
  vaccination: z.boolean(),
  serviceCodes: z.array(serviceCode),
  valueLimitGrosze: grosze,
  /** Value of orders that stand: never above the limit. */
  orderedGrosze: grosze,
  state: z.enum(['active', 'terminated']),
  terminatedOn: localDate.optional(),
  /** Last settled month; nothing is booked up to and including it any more. */
  settledThrough: z.string().optional(),
  version,
};

export const signContract = command({
  service,
  name: 'sign-contract',
  path: '/contracts',
  summary:
    'Enter a signed contract, or the internal price list of own staff; decides once whether it counts as PES',
  allow: commissioners,
  input: z.strictObject({
    number: text(60),
    mode: deliveryMode,
    /** Absent for own staff, required for every other mode. */
    providerId: id.optional(),
    signedOn: localDate,
    validFrom: localDate,
    validTo: localDate,
    projectId: id.optional(),
    funder,
    costCategory: costCategory.default('service'),
    /** Most that may be ordered in all, gross, in grosze. */
    valueLimitGrosze: grosze.min(1),
    lines: z.array(newLine).min(1).max(50),
    /** Refuse instead of signing when the contract would count otherwise than the person expects. */
    expectPes: z.boolean().optional(),
  }),
  output: z.object({ id, pes: z.boolean(), pesGround, lineIds: z.array(id) }),
  errors: [
    'commissioning.provider-not-found',
    'commissioning.project-not-found',
    'commissioning.contract-number-taken',
    'commissioning.period-reversed',
    'commissioning.provider-does-not-fit-mode',
    'commissioning.pes-not-as-expected',
    'commissioning.vaccination-mixed',
    'commissioning.outside-eligibility',
    'rules.none-on-that-day',
  ],
});

export const amendContract = command({
  service,
  name: 'amend-contract',
  path: '/contracts/{contractId}/amend',
  summary: 'Amend a contract: raise or lower its limits, lengthen it, add lines; the PES decision stays',
  allow: commissioners,
  input: z.strictObject({
    contractId: id,
    version,
    amendedOn: localDate,
    note: text(300),
    valueLimitGrosze: grosze.min(1).optional(),
    validTo: localDate.optional(),
    /** New volume limits of existing lines. */
    volumeLimits: z
      .array(z.strictObject({ lineId: id, volumeLimitMilli: milliUnits }))
      .max(50)
      .default([]),
    addLines: z.array(newLine).max(50).default([]),
  }),
  output: z.object({ version, lineIds: z.array(id) }),
  errors: [
    'commissioning.contract-not-found',
    'commissioning.changed-meanwhile',
    'commissioning.contract-terminated',
    'commissioning.limit-below-ordered',
    'commissioning.period-reversed',
    'commissioning.contract-line-not-found',
    'commissioning.vaccination-mixed',
  ],
});

export const terminateContract = command({
  service,
  name: 'terminate-contract',
  path: '/contracts/{contractId}/terminate',
  summary: 'End a contract early: no new orders; what is ordered stays',
  allow: commissioners,
  input: z.strictObject({ contractId: id, version, terminatedOn: localDate, reason: text(300) }),
  output: done,
  errors: [
    'commissioning.contract-not-found',
    'commissioning.changed-meanwhile',
    'commissioning.contract-terminated',
    'commissioning.period-reversed',
  ],
});

export const listContracts = query({
  service,
  name: 'list-contracts',
  path: '/contracts',
  summary: 'Contracts by number; a provider sees its own',
  allow: [...staff, 'provider', 'field-worker'],
  input: z.strictObject({
    providerId: id.optional(),
    projectId: id.optional(),
    serviceCode: serviceCode.optional(),
    mode: deliveryMode.optional(),
    /** Only contracts that are active and valid on this day. */
    validOn: localDate.optional(),
    limit,
    cursor,
  }),
  output: page(z.object({ ...contractSummary, lines: z.array(contractLine) })),
});

export const getContract = query({
  service,
  name: 'get-contract',
  path: '/contracts/{contractId}',
  summary: 'A contract with its lines, amendments and frozen evidence',
  allow: [...staff, 'provider', 'field-worker'],
  input: z.strictObject({ contractId: id }),
  output: z.object({
    ...contractSummary,
    lines: z.array(contractLine),
    /** Legal form of the provider on the day of signing. */
    frozenLegalForm: legalForm.optional(),
    frozenEvidence: frozenEvidence.optional(),
    amendments: z.array(
      z.object({
        version,
        amendedOn: localDate,
        note: z.string(),
        /** Change of the value limit, in grosze. */
        valueChangeGrosze: signedGrosze,
        validTo: localDate,
      }),
    ),
  }),
  errors: ['commissioning.contract-not-found'],
});

export const listPesRechecks = query({
  service,
  name: 'list-pes-rechecks',
  path: '/pes-rechecks',
  summary: 'PES contracts whose evidence ends before they do and has not been renewed: to be checked again',
  allow: staff,
  input: z.strictObject({
    asOf: localDate.optional(),
    /** How many days ahead to look. */
    withinDays: z.int().min(0).max(400).default(30),
  }),
  output: z.object({
    items: z.array(
      z.object({
        ...contractReference,
        providerId: id,
        providerName: z.string(),
        validTo: localDate,
        /** Last day the best evidence known today covers. */
        coveredUntil: localDate,
        expired: z.boolean(),
      }),
    ),
  }),
});
