import { LEGAL_FORMS } from '@cus/kernel';
import { z } from 'zod';
import { id, localDate } from '../core/fields';
import { deliveryMode } from '../core/vocabulary';

export const service = 'commissioning';

/** Staff who see everything of commissioning in their centre. */
export const staff = ['organiser', 'manager', 'coordinator', 'administrator'] as const;

/** Who may see deliveries: staff all, field workers those of own staff, a provider its own. */
export const deliveryReaders = [...staff, 'field-worker', 'provider'] as const;

/** Who says what was done. */
export const reporters = ['provider', 'field-worker', 'organiser'] as const;

export { performer } from '../core/performer';

/** Staff who enter obligations in the centre's name. */
export const commissioners = ['organiser', 'manager'] as const;

/** What kind of body a provider is; whether a form counts as a social-economy entity is decided by a dated rule, not here. */
export const legalForm = z.enum(LEGAL_FORMS);

/** Document that proves a provider is a social-economy entity. */
export const evidenceKind = z.enum([
  'krs-extract',
  'register-extract',
  'voivode-decision',
  'statute',
  'establishing-act',
  'list-entry',
]);

/** Who pays in the end. The same minute may be paid by one of them only. */
export const funder = z.enum(['european-social-fund', 'solidarity-fund', 'social-bonus', 'own-budget']);

/** What the money is for; only `service` takes part in the share. */
export const costCategory = z.enum(['service', 'asset', 'preparation', 'administration', 'indirect']);

/** Why a contract counts, or does not count, as given to a social-economy entity. */
export const pesGround = z.enum([
  'evidence-valid',
  'evidence-missing',
  'evidence-expired',
  'form-not-social-economy',
  'private-person',
  'own-staff',
]);

/** Evidence as it was when the contract was signed; never changes afterwards. */
export const frozenEvidence = z.object({
  evidenceId: id,
  kind: evidenceKind,
  documentReference: z.string(),
  validFrom: localDate,
  expiresOn: localDate.optional(),
  socialEnterprise: z.boolean(),
});

export const orderState = z.enum([
  'offered',
  'accepted',
  'declined',
  're-offered',
  'withdrawn',
  'in-delivery',
  'completed',
  'interrupted',
]);

export const deliveryState = z.enum(['recorded', 'disputed', 'answered', 'accepted', 'withdrawn']);

export const declineReason = z.enum([
  'no-capacity',
  'term',
  'distance',
  'outside-contract',
  'safety',
  'other',
]);

export const disputeReason = z.enum([
  'not-delivered',
  'wrong-time',
  'wrong-quantity',
  'wrong-service',
  'no-proof',
  'quality',
  'extra-cost',
  'other',
]);

export const closeReason = z.enum([
  'resident-resigned',
  'resident-away',
  'plan-changed',
  'provider-fault',
  'contract-ended',
  'mistake',
  'other',
]);

/** Reference to a contract, for lists. */
export const contractReference = {
  contractId: id,
  contractNumber: z.string(),
  mode: deliveryMode,
  pes: z.boolean(),
};

/** Expected version of what is edited; another one is answered with `commissioning.changed-meanwhile`. */
export const version = z.int().min(1).max(1_000_000);

/** A sum of amounts in grosze: may exceed what a single amount may be. */
export const totalGrosze = z.int().min(0).meta({ description: 'Sum in grosze' });

/** A sum of amounts in grosze that may be negative. */
export const signedTotalGrosze = z.int().meta({ description: 'Sum in grosze, may be negative' });
