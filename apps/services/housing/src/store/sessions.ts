import { DomainError } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { Specialist } from '../domain/specialist';

interface Session extends Specialist {
  readonly state: 'planned' | 'done' | 'missed' | 'cancelled';
}

/**
 * A meeting of a stay that is locked.
 * @throws DomainError not-found `housing.session-not-found`
 */
export async function sessionOf(db: EntityManager, stayId: string, sessionId: string): Promise<Session> {
  const [row] = (await db.query(
    'select state, performed_by, performer_name from session where id = $1 and stay_id = $2',
    [sessionId, stayId],
  )) as { state: Session['state']; performed_by: string | null; performer_name: string | null }[];
  if (!row) throw sessionNotFound();
  return {
    state: row.state,
    performedBy: row.performed_by ?? undefined,
    performerName: row.performer_name ?? undefined,
  };
}

export function sessionNotFound(): DomainError {
  return new DomainError('not-found', 'housing.session-not-found');
}
