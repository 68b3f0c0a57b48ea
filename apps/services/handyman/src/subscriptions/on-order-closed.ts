import { commissioning, type EventData } from '@cus/contracts';
import { recordClosed } from '@cus/delivery';
import { type EventContext, Subscribes } from '@cus/platform';
import { jobStates } from '../domain/job-states';
import { releaseAllowance } from '../store/allowance';
import { act } from '../store/jobs';
import { lockOrder } from '../store/orders';
import { Job } from '../store/tables';

/** The end of an order is kept also before its acceptance is heard of; an old fact does not say whose order it was. */
@Subscribes(commissioning.orderClosed, 'withdraw-jobs')
export class OnOrderClosed {
  async handle(data: EventData<typeof commissioning.orderClosed>, context: EventContext): Promise<void> {
    if (data.fulfilment !== undefined && data.fulfilment !== 'handyman') return;
    const { db, event } = context;
    const { sql, values } = recordClosed(data, event.sequence);
    await db.query(sql, values);
    const order = await lockOrder(db, data.orderId);
    if (!order?.closedOn) return;
    for (const job of await db.find(Job, { where: { orderId: data.orderId } })) {
      if (job.state === 'done' || !jobStates.can(job.state, 'withdraw')) continue;
      await releaseAllowance(db, job.id);
      await act(context, job, 'withdraw', {}, { note: data.outcome });
    }
  }
}
