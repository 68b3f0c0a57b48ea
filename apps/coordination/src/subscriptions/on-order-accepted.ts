import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { noteOrder } from '../store/orders';

@Subscribes(commissioning.orderAccepted, 'note-order-accepted')
export class OnOrderAccepted {
  async handle(data: EventData<typeof commissioning.orderAccepted>, context: EventContext) {
    await noteOrder(context, data, {
      kind: 'order-accepted',
      on: data.acceptedOn,
      planId: data.planId,
      detail: data.mode,
    });
  }
}
