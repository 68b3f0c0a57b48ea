import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { disputeDelivery } from '../domain/delivery-changes';
import { dayOr } from '../domain/today';
import { assertVersion, lockDelivery } from '../store/lock';
import { writeDeliveries } from '../store/write-deliveries';

@Handles(commissioning.disputeDelivery)
export class DisputeDeliveryHandler {
  async handle(input: Input<typeof commissioning.disputeDelivery>, context: CommandContext) {
    const { delivery, order, contract } = await lockDelivery(context.db, input.deliveryId);
    assertVersion(delivery, input.version);
    const change = disputeDelivery(order, contract, delivery, input.reason, input.comment);
    await writeDeliveries(context, new Map([[order.id, order]]), [change]);
    context.emit(commissioning.deliveryDisputed, delivery.id, {
      deliveryId: delivery.id,
      orderId: order.id,
      reason: input.reason,
      disputedOn: dayOr(input.disputedOn, context.now),
    });
    return { done: true as const };
  }
}
