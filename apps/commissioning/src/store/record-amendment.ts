import { DomainError, parseLocalDate } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import { postToLedger } from './post-to-ledger';
import { change } from './query';

export interface Amendment {
  readonly contractId: string;
  readonly version: number;
  readonly providerId?: string;
  readonly amendedOn: string;
  readonly note: string;
  readonly valueChangeGrosze: number;
  readonly validTo: string;
  readonly cause: 'contract-signed' | 'contract-amended' | 'contract-terminated';
}

/**
 * Adds a version of a contract to its append-only list and its change of value to the ledger. Versions follow each other
 * in time, so that the value contracted on any day is never negative.
 * @throws DomainError invalid `commissioning.period-reversed`
 */
export async function recordAmendment(db: EntityManager, amendment: Amendment): Promise<void> {
  const { contractId, version, providerId, amendedOn, note, valueChangeGrosze, validTo, cause } = amendment;
  const inserted = await change(
    db,
    `insert into contract_amendment (contract_id, version, provider_id, amended_on, note, value_change_grosze, valid_to)
     select $1, $2, $3, $4, $5, $6, $7
     where not exists (select 1 from contract_amendment where contract_id = $1 and amended_on > $4::date) returning version`,
    [contractId, version, providerId ?? null, amendedOn, note, valueChangeGrosze, validTo],
  );
  if (inserted.length === 0) throw new DomainError('invalid', 'commissioning.period-reversed');
  await postToLedger(db, [
    {
      kind: 'contracted',
      day: parseLocalDate(amendedOn),
      contractId,
      amountGrosze: valueChangeGrosze,
      cause,
    },
  ]);
}
