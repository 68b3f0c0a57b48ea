import { commissioning, type Input } from '@cus/contracts';
import { DomainError, laterOf, sum, uuidv7, type LocalDate } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { acceptDelivery, type DeliveryChange } from '../domain/delivery-changes';
import { announceClosed } from '../store/close-order';
import { assertVersion, lockDeliveries } from '../store/lock';
import { select } from '../store/query';
import { writeDeliveries } from '../store/write-deliveries';

@Handles(commissioning.acceptDeliveries)
export class AcceptDeliveriesHandler {
  async handle(input: Input<typeof commissioning.acceptDeliveries>, context: CommandContext) {
    const locked = await lockDeliveries(
      context.db,
      input.deliveries.map(({ deliveryId }) => deliveryId),
    );
    const orders = new Map(locked.orders);
    const lastWork = await lastAcceptedWork(context.db, [...orders.keys()]);
    const changes = input.deliveries.map(({ deliveryId: id, version }): DeliveryChange => {
      const deliveryId = id.toLowerCase();
      const delivery = locked.deliveries.get(deliveryId);
      const order = delivery && orders.get(delivery.orderId);
      const contract = delivery && locked.contracts.get(delivery.contractId);
      if (!delivery || !order || !contract)
        throw new DomainError('not-found', 'commissioning.delivery-not-found');
      assertVersion(delivery, version);
      const change = acceptDelivery(order, contract, delivery, uuidv7(), lastWork.get(order.id));
      lastWork.set(order.id, laterOf(lastWork.get(order.id) ?? delivery.performedOn, delivery.performedOn));
      orders.set(order.id, change.order);
      locked.deliveries.set(deliveryId, change.delivery);
      return change;
    });
    await writeDeliveries(context, locked.orders, changes);
    for (const { delivery } of changes) announceAccepted(context, delivery);
    for (const [id, after] of orders) {
      const ended = locked.orders.get(id)?.state !== 'completed' && after.state === 'completed';
      if (ended && after.closedOn) announceClosed(context, after, 'completed', after.closedOn);
    }
    return {
      accepted: changes.length,
      amountGrosze: sum(changes.map(({ delivery }) => delivery.amountGrosze)),
    };
  }
}

/** Latest day of the work accepted on each order. */
async function lastAcceptedWork(
  db: EntityManager,
  orderIds: readonly string[],
): Promise<Map<string, LocalDate>> {
  const found = await select<{ orderId: string; day: LocalDate }>(
    db,
    `select order_id, max(performed_on) as day from delivery
     where order_id = any($1::uuid[]) and state = 'accepted' group by order_id`,
    [orderIds],
  );
  return new Map(found.map(({ orderId, day }) => [orderId, day]));
}

function announceAccepted({ emit }: CommandContext, delivery: DeliveryChange['delivery']): void {
  emit(commissioning.deliveryAccepted, delivery.id, {
    deliveryId: delivery.id,
    orderId: delivery.orderId,
    performedOn: delivery.performedOn,
    amountGrosze: delivery.amountGrosze,
  });
}
