import { commissioning, type EventData } from '@cus/contracts';
import { recordClosed } from '@cus/delivery';
import { type EventContext, Subscribes } from '@cus/platform';
import { announceOrder } from '../store/announce-order';

/**
 * Nobody is turned out because an order ends: the stay goes on, its further nights are billed to no order. The fact does
 * not say who carries the order out, so the end of every order is kept: it may come before its acceptance.
 */
@Subscribes(commissioning.orderClosed, 'close-order')
export class OnOrderClosed {
  async handle(data: EventData<typeof commissioning.orderClosed>, context: EventContext): Promise<void> {
    const { sql, values } = recordClosed(data, context.event.sequence);
    await context.db.query(sql, values);
    await announceOrder(context, data.orderId);
  }
}
