import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { noteOrder } from '../store/orders';

@Subscribes(commissioning.orderClosed, 'note-order-closed')
export class OnOrderClosed {
  async handle(data: EventData<typeof commissioning.orderClosed>, context: EventContext) {
    await noteOrder(context, data, { kind: 'order-closed', on: data.closedOn, detail: data.outcome });
  }
}
