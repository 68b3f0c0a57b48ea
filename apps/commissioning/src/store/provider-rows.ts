import { DomainError } from '@cus/kernel';
import { refusal } from '@cus/platform';

/** Refusal for a register number another provider of the centre has. */
export function providerTaken(error: unknown): never {
  const taken = () => new DomainError('conflict', 'commissioning.provider-already-registered');
  throw refusal(error, { provider_nip: taken, provider_krs: taken });
}

/** Evidence of a provider `p` as a JSON array. */
export const EVIDENCE = `coalesce((
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', e.id, 'kind', e.kind, 'documentReference', e.document_reference,
    'validFrom', e.valid_from, 'expiresOn', e.expires_on, 'socialEnterprise', e.social_enterprise)) order by e.valid_from, e.id)
  from pes_evidence e where e.provider_id = p.id), '[]') as evidence`;
