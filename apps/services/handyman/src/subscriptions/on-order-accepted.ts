import { commissioning, type EventData } from '@cus/contracts';
import { recordAccepted } from '@cus/delivery';
import { uuidFrom } from '@cus/kernel/uuid-from';
import { type EventContext, Subscribes } from '@cus/platform';
import { jobStates } from '../domain/job-states';
import { act, openJob, UNSCHEDULED } from '../store/jobs';
import { releaseAllowance } from '../store/allowance';
import { lockOrder } from '../store/orders';
import { Job } from '../store/tables';

@Subscribes(commissioning.orderAccepted, 'open-job')
export class OnOrderAccepted {
  async handle(data: EventData<typeof commissioning.orderAccepted>, context: EventContext): Promise<void> {
    if (data.fulfilment !== 'handyman') return;
    const { db, event } = context;
    const { sql, values } = recordAccepted(data, event.sequence);
    const isNews = ((await db.query(sql, values)) as unknown[]).length > 0;
    const order = await lockOrder(db, data.orderId);
    if (!isNews || !order || order.closedOn) return;
    const jobs = await db.find(Job, { where: { orderId: order.orderId } });
    await handOver(context, jobs, order.providerId ?? null);
    if (jobs.every((job) => job.state === 'withdrawn'))
      await openJob(db, uuidFrom(order.orderId, `job/${event.sequence}`), order);
  }
}

/** An order accepted anew by somebody else takes its unfinished jobs along; appointments of the former are void. */
async function handOver(
  context: EventContext,
  jobs: readonly Job[],
  providerId: string | null,
): Promise<void> {
  for (const job of jobs) {
    if (job.providerId === providerId || job.state === 'done' || jobStates.isFinal(job.state)) continue;
    await releaseAllowance(context.db, job.id);
    if (jobStates.can(job.state, 'unschedule'))
      await act(context, job, 'unschedule', { ...UNSCHEDULED, providerId });
    else await context.db.update(Job, { id: job.id }, { providerId });
  }
}
