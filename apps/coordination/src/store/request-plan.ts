import { DomainError } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import { nextDue, requestClocks } from '../domain/clocks';
import { RequestRow } from './request-tables';
import { lockRequest } from './requests';

/**
 * The request a new plan answers, locked.
 * @throws DomainError `coordination.request-not-found`, `.request-not-qualified`, `.request-has-plan`,
 * `.request-of-another-resident`
 */
export async function requestToPlan(
  db: EntityManager,
  requestId: string,
  residentId: string,
): Promise<RequestRow> {
  const request = await lockRequest(db, { requestId });
  if (request.state !== 'qualified')
    throw new DomainError('rule-broken', 'coordination.request-not-qualified');
  if (request.residentId !== residentId)
    throw new DomainError('rule-broken', 'coordination.request-of-another-resident');
  if (request.planId) throw new DomainError('conflict', 'coordination.request-has-plan');
  return request;
}

/**
 * Lets a request follow what became of its plan. Its version stays: nobody's view of the request itself grew old.
 */
export async function followPlan(
  db: EntityManager,
  requestId: string | null,
  fate: Partial<Pick<RequestRow, 'planId' | 'planReadyOn' | 'planRequired'>>,
): Promise<void> {
  if (!requestId) return;
  const request = { ...(await lockRequest(db, { requestId })), ...fate };
  const dueOn = nextDue(requestClocks(request, request.receivedOn));
  await db.update(RequestRow, { id: requestId }, { ...fate, dueOn });
}
