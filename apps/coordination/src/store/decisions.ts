import { DomainError } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import { DecisionRow } from './request-tables';

/** The newest decision about a request: the one a refusal, appeal or closing is about. */
export async function lastDecision(db: EntityManager, requestId: string): Promise<DecisionRow> {
  const decision = await db.findOne(DecisionRow, { where: { requestId }, order: { id: 'DESC' } });
  if (!decision)
    throw new DomainError('conflict', 'coordination.not-allowed-in-state', { action: 'deliver' });
  return decision;
}
