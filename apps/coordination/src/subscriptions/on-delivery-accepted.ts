import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { noteDelivery } from '../store/orders';

@Subscribes(commissioning.deliveryAccepted, 'note-delivery-accepted')
export class OnDeliveryAccepted {
  async handle(data: EventData<typeof commissioning.deliveryAccepted>, context: EventContext) {
    const { deliveryId, orderId, performedOn, amountGrosze } = data;
    await noteDelivery(context, {
      deliveryId,
      orderId,
      kind: 'delivery-accepted',
      on: performedOn,
      amountGrosze,
    });
  }
}
