import { commissioning, type EventData } from '@cus/contracts';
import { recordAccepted } from '@cus/delivery';
import { type EventContext, Subscribes } from '@cus/platform';
import { announceOrder } from '../store/announce-order';

@Subscribes(commissioning.orderAccepted, 'take-order')
export class OnOrderAccepted {
  async handle(data: EventData<typeof commissioning.orderAccepted>, context: EventContext): Promise<void> {
    if (data.fulfilment !== 'housing') return;
    const { sql, values } = recordAccepted(data, context.event.sequence);
    await context.db.query(sql, values);
    await announceOrder(context, data.orderId);
  }
}
