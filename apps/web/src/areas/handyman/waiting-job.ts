import { handyman, type Output } from '@cus/contracts';
import type { Parcel } from '../../outbox/outbox';

type Job = Output<typeof handyman.getJob>;
type Change = (body: Parcel['body']) => Partial<Job>;

/** What each step of the worker makes of a job, as far as the phone can know before the server has answered. */
const CHANGES: Readonly<Record<string, Change>> = {
  [handyman.setOff.id]: () => ({ state: 'on-the-way' }),
  [handyman.arrive.id]: () => ({ state: 'on-site' }),
  [handyman.startWork.id]: ({ deviceAt }) => ({ startedAt: deviceAt as string }),
  [handyman.finishJob.id]: () => ({ state: 'done' }),
  [handyman.reportNotDone.id]: ({ reason }) => ({
    state: 'not-done',
    notDoneReason: reason as NonNullable<Job['notDoneReason']>,
  }),
  [handyman.redirectJob.id]: () => ({ state: 'redirected' }),
};

/** The job as it will be once the steps that wait on the phone are sent, so that work can go on without a network. */
export function jobAfter(job: Job, parcels: readonly Parcel[]): Job {
  return parcels.reduce(
    (after, { operationId, body }) => ({ ...after, ...CHANGES[operationId]?.(body) }),
    job,
  );
}
