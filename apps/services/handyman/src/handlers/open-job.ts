import { handyman, type Input } from '@cus/contracts';
import type { TakenOrder } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { openJob } from '../store/jobs';
import { deliveredMilli, lockOrder } from '../store/orders';

@Handles(handyman.openJob)
export class OpenJobHandler {
  async handle(input: Input<typeof handyman.openJob>, { db, commandId }: CommandContext) {
    const order = await lockOrder(db, input.orderId);
    if (!order) throw new DomainError('not-found', 'handyman.order-not-found');
    if (order.closedOn) throw new DomainError('conflict', 'handyman.order-closed');
    if (!(await hasRoom(db, order, commandId)))
      throw new DomainError('rule-broken', 'handyman.order-used-up');
    await openJob(db, commandId, order);
    return { id: commandId };
  }
}

/** Of jobs, no more may be open or done than were ordered; of hours, as many as one likes until they are used. */
async function hasRoom(db: EntityManager, order: TakenOrder, newId: string): Promise<boolean> {
  if (order.unit === 'hour') return (await deliveredMilli(db, order.orderId, newId)) < order.quantityMilli;
  const [row] = (await db.query(
    `select count(*)::int as jobs from job where order_id = $1 and state not in ('redirected', 'withdrawn')`,
    [order.orderId],
  )) as { jobs: number }[];
  return ((row?.jobs ?? 0) + 1) * 1_000 <= order.quantityMilli;
}
