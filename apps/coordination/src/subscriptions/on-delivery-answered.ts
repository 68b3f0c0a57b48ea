import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { noteDelivery } from '../store/orders';

@Subscribes(commissioning.deliveryAnswered, 'note-delivery-answered')
export class OnDeliveryAnswered {
  async handle(data: EventData<typeof commissioning.deliveryAnswered>, context: EventContext) {
    const { deliveryId, orderId, answer, answeredOn } = data;
    await noteDelivery(context, {
      deliveryId,
      orderId,
      kind: 'delivery-answered',
      on: answeredOn,
      detail: answer,
    });
  }
}
