import { z } from 'zod';
import { created, cursor, done, id, limit, localDate, page, text } from '../core/fields';
import { command, query } from '../core/operation';
import { evidenceKind, legalForm, service, staff, commissioners, version } from './terms';

const providerFields = {
  name: text(200, 2),
  legalForm,
  /** Tax number; spaces and dashes are allowed. */
  nip: text(20, 10).optional(),
  regon: text(20, 9).optional(),
  krs: text(20, 10).optional(),
  contactEmail: z.email().max(200).optional(),
  contactPhone: text(20, 7).optional(),
  /** Whom the centre calls first. */
  contactPerson: text(100, 2).optional(),
};

const registerErrors = [
  'kernel.nip-not-10-digits',
  'kernel.nip-wrong-check-digit',
  'kernel.regon-not-9-or-14-digits',
  'kernel.regon-wrong-check-digit',
  'kernel.krs-not-10-digits',
  'commissioning.provider-already-registered',
  'commissioning.register-number-missing',
];

const pesStanding = z.object({
  /** True when the legal form may be one and evidence is valid on the day asked. */
  pes: z.boolean(),
  socialEnterprise: z.boolean(),
  /** Last day covered by the evidence known today; absent when there is none or it does not expire. */
  evidenceExpiresOn: localDate.optional(),
});

const provider = z.object({
  id,
  name: z.string(),
  legalForm,
  nip: z.string().optional(),
  regon: z.string().optional(),
  krs: z.string().optional(),
  contactEmail: z.string().optional(),
  contactPhone: z.string().optional(),
  contactPerson: z.string().optional(),
  standing: pesStanding,
  version,
});

export const registerProvider = command({
  service,
  name: 'register-provider',
  path: '/providers',
  summary: 'Register an organisation or person the centre may contract; own staff is not a provider',
  allow: commissioners,
  input: z.strictObject(providerFields),
  output: created,
  errors: registerErrors,
});

export const updateProvider = command({
  service,
  name: 'update-provider',
  path: '/providers/{providerId}/update',
  summary: 'Replace the data of a provider; signed contracts keep what they froze',
  allow: commissioners,
  input: z.strictObject({ providerId: id, version, ...providerFields }),
  output: done,
  errors: [...registerErrors, 'commissioning.provider-not-found', 'commissioning.changed-meanwhile'],
});

export const recordPesEvidence = command({
  service,
  name: 'record-pes-evidence',
  path: '/providers/{providerId}/pes-evidence',
  summary: 'Record a document that proves a provider is a social-economy entity',
  allow: commissioners,
  input: z.strictObject({
    providerId: id,
    kind: evidenceKind,
    /** Number or file reference of the document. */
    documentReference: text(200, 3),
    validFrom: localDate,
    expiresOn: localDate.optional(),
    /** The document proves the status of social enterprise (PS) given by the voivode. */
    socialEnterprise: z.boolean().default(false),
  }),
  output: created,
  errors: ['commissioning.provider-not-found', 'commissioning.period-reversed'],
});

export const listProviders = query({
  service,
  name: 'list-providers',
  path: '/providers',
  summary: 'Providers by name, with their standing as social-economy entities',
  allow: staff,
  input: z.strictObject({ search: text(100).optional(), asOf: localDate.optional(), limit, cursor }),
  output: page(provider),
  errors: ['rules.none-on-that-day'],
});

export const getProvider = query({
  service,
  name: 'get-provider',
  path: '/providers/{providerId}',
  summary: 'A provider with all evidence; a provider sees itself',
  allow: [...staff, 'provider'],
  input: z.strictObject({ providerId: id, asOf: localDate.optional() }),
  output: provider.extend({
    evidence: z.array(
      z.object({
        id,
        kind: evidenceKind,
        documentReference: z.string(),
        validFrom: localDate,
        expiresOn: localDate.optional(),
        socialEnterprise: z.boolean(),
      }),
    ),
  }),
  errors: ['commissioning.provider-not-found', 'rules.none-on-that-day'],
});
