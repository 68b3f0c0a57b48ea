import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { orderedEntry, release } from '../domain/order-changes';
import { dayOr } from '../domain/today';
import { assertSpeaksFor } from '../domain/who-acts';
import { assertVersion, lockOrder } from '../store/lock';
import { postToLedger } from '../store/post-to-ledger';
import { recordAction } from '../store/record-action';
import { writeOrders } from '../store/write-orders';

@Handles(commissioning.declineOrder)
export class DeclineOrderHandler {
  async handle(input: Input<typeof commissioning.declineOrder>, context: CommandContext) {
    const { db, emit, actor, now } = context;
    const { order } = await lockOrder(db, input.orderId);
    assertSpeaksFor(actor, order.mode);
    assertVersion(order, input.version);
    const on = dayOr(input.declinedOn, now);
    const declined = release(order, { action: 'decline', on, reason: input.reason });
    await writeOrders(db, [{ before: order, after: declined }]);
    await postToLedger(db, orderedEntry(order, declined, on, 'order-declined'));
    await recordAction(context, order, {
      action: 'decline',
      on,
      reason: input.reason,
      comment: input.comment,
    });
    emit(commissioning.orderDeclined, order.id, {
      orderId: order.id,
      residentId: order.residentId,
      providerId: order.providerId,
      reason: input.reason,
      declinedOn: on,
    });
    return { done: true as const };
  }
}
