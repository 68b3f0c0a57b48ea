import { changedMeanwhile, DomainError, instantOf, warsawDateOf } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import { nextDue, requestClocks } from '../domain/clocks';
import { requireNotBefore } from '../domain/day-order';
import { RequestRow } from './request-tables';

/**
 * Locks a request for this transaction and checks that the caller has seen its newest version.
 * @throws DomainError not-found `coordination.request-not-found`, conflict `coordination.changed-meanwhile`
 */
export async function lockRequest(
  db: EntityManager,
  { requestId, version }: { requestId: string; version?: number },
): Promise<RequestRow> {
  await db.query('select 1 from request where id = $1 for update', [requestId]);
  const row = await findRequest(db, requestId);
  if (version !== undefined && row.version !== version) throw changedMeanwhile('coordination', row);
  return row;
}

/** @throws DomainError not-found `coordination.request-not-found` */
export async function findRequest(db: EntityManager, requestId: string): Promise<RequestRow> {
  const row = await db.findOneBy(RequestRow, { id: requestId });
  if (!row) throw new DomainError('not-found', 'coordination.request-not-found');
  return row;
}

/** Writes what changed on a locked request; its version grows and its place in the queue is counted anew. */
export async function changeRequest(
  db: EntityManager,
  row: RequestRow,
  patch: Partial<RequestRow>,
): Promise<RequestRow> {
  const changed: RequestRow = { ...row, ...patch, version: row.version + 1 };
  const dueOn = nextDue(requestClocks(changed, changed.receivedOn));
  await db.update(RequestRow, { id: row.id }, { ...patch, version: changed.version, dueOn });
  return { ...changed, dueOn };
}

/**
 * The business day of a step on a request: as given, or today.
 * @throws DomainError rule-broken `coordination.dates-out-of-order`
 */
export function dayOfStep(on: string | undefined, now: Date, row: RequestRow): string {
  const day = on ?? warsawDateOf(instantOf(now));
  requireNotBefore(day, row.receivedOn);
  return day;
}
