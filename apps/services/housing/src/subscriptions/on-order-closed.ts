import { commissioning, type EventData } from '@cus/contracts';
import { recordClosed } from '@cus/delivery';
import { type EventContext, Subscribes } from '@cus/platform';
import { announceOrder } from '../store/announce-order';

/**
 * Nobody is turned out because an order ends: the stay goes on, its further nights are billed to no order. The end is
 * kept also before the order's acceptance is heard of; an old fact does not say whose order it was.
 */
@Subscribes(commissioning.orderClosed, 'close-order')
export class OnOrderClosed {
  async handle(data: EventData<typeof commissioning.orderClosed>, context: EventContext): Promise<void> {
    if (data.fulfilment !== undefined && data.fulfilment !== 'housing') return;
    const { sql, values } = recordClosed(data, context.event.sequence);
    await context.db.query(sql, values);
    await announceOrder(context, data.orderId);
  }
}
