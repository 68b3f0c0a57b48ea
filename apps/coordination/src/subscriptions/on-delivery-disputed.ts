import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { noteDelivery } from '../store/orders';

@Subscribes(commissioning.deliveryDisputed, 'note-delivery-disputed')
export class OnDeliveryDisputed {
  async handle(data: EventData<typeof commissioning.deliveryDisputed>, context: EventContext) {
    const { deliveryId, orderId, reason, disputedOn } = data;
    await noteDelivery(context, {
      deliveryId,
      orderId,
      kind: 'delivery-disputed',
      on: disputedOn,
      detail: reason,
    });
  }
}
