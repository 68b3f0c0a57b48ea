import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { acceptOffer, orderedEntry } from '../domain/order-changes';
import { dayOr } from '../domain/today';
import { assertSpeaksFor } from '../domain/who-acts';
import { assertVersion, lockOrder } from '../store/lock';
import { postToLedger } from '../store/post-to-ledger';
import { recordAction } from '../store/record-action';
import { writeOrders } from '../store/write-orders';

@Handles(commissioning.acceptOrder)
export class AcceptOrderHandler {
  async handle(input: Input<typeof commissioning.acceptOrder>, context: CommandContext) {
    const { db, emit, actor, now } = context;
    const { order } = await lockOrder(db, input.orderId);
    assertSpeaksFor(actor, order.mode);
    assertVersion(order, input.version);
    const on = dayOr(input.acceptedOn, now);
    const accepted = acceptOffer(order, input.quantityMilli, { on, today: dayOr(undefined, now) });
    await writeOrders(db, [{ before: order, after: accepted }]);
    await postToLedger(db, orderedEntry(order, accepted, on, 'order-accepted'));
    await recordAction(context, order, { action: 'accept', on, quantityMilli: accepted.quantityMilli });
    emit(commissioning.orderAccepted, order.id, {
      orderId: order.id,
      residentId: order.residentId,
      providerId: order.providerId,
      planId: order.planId,
      serviceCode: order.serviceCode,
      fulfilment: order.fulfilment,
      mode: order.mode,
      unit: order.unit,
      quantityMilli: accepted.quantityMilli,
      from: order.validFrom,
      to: order.validTo,
      acceptedOn: on,
    });
    return { done: true as const };
  }
}
