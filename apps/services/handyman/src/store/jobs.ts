import type { TakenOrder } from '@cus/delivery';
import { changedMeanwhile, DomainError, uuidv7 } from '@cus/kernel';
import type { CommandContext, EventContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { type JobAction, jobStates } from '../domain/job-states';
import { lockOrder } from './orders';
import { Job, JobStep } from './tables';

/** A job that is being changed, with its order; both rows are locked, the order first, everywhere in this service. */
export interface LockedJob {
  readonly job: Job;
  readonly order: TakenOrder;
}

/**
 * @param version the version the caller saw, where the command edits; left out for steps of work, which states order
 * @throws DomainError not-found `handyman.job-not-found`, conflict `handyman.changed-meanwhile`
 */
export async function lockJob(db: EntityManager, jobId: string, version?: number): Promise<LockedJob> {
  const found = await db.findOneBy(Job, { id: jobId });
  const order = found && (await lockOrder(db, found.orderId));
  if (!order) throw new DomainError('not-found', 'handyman.job-not-found');
  await db.query('select 1 from job where id = $1 for update', [jobId]);
  const job = await db.findOneBy(Job, { id: jobId });
  if (!job) throw new DomainError('not-found', 'handyman.job-not-found');
  if (version !== undefined && version !== job.version) throw changedMeanwhile('handyman', job);
  return { job, order };
}

interface Step {
  readonly deviceAt?: string | undefined;
  readonly note?: string | undefined;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Carries an action out: next state, changed columns, next version, one more step.
 * @throws DomainError conflict `handyman.job.not-allowed-in-state`
 */
export async function act(
  { db, actor, now }: CommandContext | EventContext,
  job: Job,
  action: JobAction,
  changes: Partial<Job> = {},
  step: Step = {},
): Promise<Job> {
  const changed = { ...changes, state: jobStates.next(job.state, action), version: job.version + 1 };
  // TypeORM's type of a partial update does not know jsonb columns of readonly shape.
  await db.update(Job, { id: job.id }, changed as never);
  await db.insert(JobStep, {
    id: uuidv7(),
    jobId: job.id,
    action,
    at: now,
    deviceAt: step.deviceAt ? new Date(step.deviceAt) : null,
    byUserId: actor.userId,
    note: step.note ?? null,
    facts: (step.facts ?? null) as never,
  });
  return Object.assign(job, changed);
}

export async function openJob(db: EntityManager, jobId: string, order: TakenOrder): Promise<void> {
  await db.query(
    `insert into job (id, order_id, resident_id, provider_id, state, version) values ($1, $2, $3, $4, $5, 1)
     on conflict do nothing`,
    [jobId, order.orderId, order.residentId, order.providerId ?? null, jobStates.initial],
  );
}

/** Columns of an appointment, emptied. */
export const UNSCHEDULED: Partial<Job> = {
  scheduledOn: null,
  halfDay: null,
  startTime: null,
  plannedQuarters: null,
  plannedMaterialGrosze: null,
  workerId: null,
  notDoneReason: null,
  safetyTicked: [],
  startedAt: null,
};
