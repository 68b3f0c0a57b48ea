import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { noteOrder } from '../store/orders';

@Subscribes(commissioning.orderDeclined, 'note-order-declined')
export class OnOrderDeclined {
  async handle(data: EventData<typeof commissioning.orderDeclined>, context: EventContext) {
    await noteOrder(context, data, { kind: 'order-declined', on: data.declinedOn, detail: data.reason });
  }
}
