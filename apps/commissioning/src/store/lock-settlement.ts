import { DomainError, type Stamped } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { Contract } from '../domain/types';
import { lockContract } from './lock';
import { select } from './query';

export interface Settlement extends Stamped {
  readonly id: string;
  readonly contractId: string;
  readonly providerId?: string;
  readonly amountGrosze: number;
  readonly lineCount: number;
  /** First day of the settled month. */
  readonly month: string;
  readonly settledOn: string;
  readonly state: 'settled' | 'invoiced' | 'mismatch' | 'paid';
}

/**
 * A settlement and its contract, both locked, the contract first.
 * @throws DomainError not-found `commissioning.settlement-not-found`
 */
export async function lockSettlement(
  db: EntityManager,
  id: string,
): Promise<{ settlement: Settlement; contract: Contract }> {
  const [found] = await select<{ contractId: string }>(
    db,
    'select contract_id from settlement where id = $1',
    [id],
  );
  if (!found) throw new DomainError('not-found', 'commissioning.settlement-not-found');
  const contract = await lockContract(db, found.contractId);
  const [settlement] = await select<Settlement>(
    db,
    'select * from settlement where id = $1 for no key update',
    [id],
  );
  if (!settlement) throw new DomainError('not-found', 'commissioning.settlement-not-found');
  return { settlement, contract };
}
