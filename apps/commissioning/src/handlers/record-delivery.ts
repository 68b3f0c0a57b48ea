import { commissioning, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { applyDelivery } from '../domain/delivery-changes';
import { assertReportable } from '../domain/delivery-guards';
import { orderStates } from '../domain/order-states';
import { performerOf } from '../domain/performer';
import { assertSpeaksFor } from '../domain/who-acts';
import { lockOrder } from '../store/lock';
import { writeDeliveries } from '../store/write-deliveries';

@Handles(commissioning.recordDelivery)
export class RecordDeliveryHandler {
  async handle(input: Input<typeof commissioning.recordDelivery>, context: CommandContext) {
    const { db, actor, commandId } = context;
    const { order, contract } = await lockOrder(db, input.orderId);
    assertSpeaksFor(actor, order.mode);
    orderStates.next(order.state, 'deliver');
    assertReportable(order, input);
    const change = applyDelivery(order, contract, undefined, {
      ...input,
      deliveryId: commandId,
      revision: 1,
      source: 'commissioning',
      performedOn: parseLocalDate(input.performedOn),
      ...performerOf(actor, order, input),
    });
    if (!change) throw new DomainError('conflict', 'commissioning.changed-meanwhile');
    await writeDeliveries(context, new Map([[order.id, order]]), [change]);
    return { id: commandId, amountGrosze: change.delivery.amountGrosze };
  }
}
