import type { EventData, handyman } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import type { EventContext } from '@cus/platform';
import { applyDelivery } from '../domain/delivery-changes';
import { dayOr } from '../domain/today';
import { announceAnswer } from './announce-answer';
import { lockDeliveries, lockOrder } from './lock';
import { writeDeliveries } from './write-deliveries';

/**
 * Records what a delivering service proved. Repeated and overtaken events change nothing: the highest revision wins.
 * @throws DomainError not-found `commissioning.order-not-found`; conflict `commissioning.delivery-of-other-order`,
 * `commissioning.delivery-belongs-to-service`, `commissioning.order-not-taken-on`: such an event becomes a dead letter
 */
export async function takeProof(
  context: EventContext,
  source: 'handyman' | 'housing',
  proved: EventData<typeof handyman.deliveryProved>,
): Promise<void> {
  const { order, contract } = await lockOrder(context.db, proved.orderId);
  const current = (await lockDeliveries(context.db, [proved.deliveryId])).deliveries.get(
    proved.deliveryId.toLowerCase(),
  );
  if (current && current.orderId !== order.id)
    throw new DomainError('conflict', 'commissioning.delivery-of-other-order');
  if (order.fulfilment !== source)
    throw new DomainError('conflict', 'commissioning.delivery-belongs-to-service', {
      service: order.fulfilment,
    });
  const change = applyDelivery(order, contract, current, {
    ...proved,
    deliveryId: proved.deliveryId.toLowerCase(),
    source,
    performedOn: parseLocalDate(proved.performedOn),
  });
  if (!change) return;
  await writeDeliveries(context, new Map([[order.id, order]]), [change]);
  if (current)
    announceAnswer(context, current, change.delivery, dayOr(undefined, new Date(context.event.time)));
}
