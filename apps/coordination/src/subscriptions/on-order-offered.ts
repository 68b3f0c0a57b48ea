import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { noteOrder } from '../store/orders';

@Subscribes(commissioning.orderOffered, 'note-order-offered')
export class OnOrderOffered {
  async handle(data: EventData<typeof commissioning.orderOffered>, context: EventContext) {
    await noteOrder(context, data, { kind: 'order-offered', on: data.offeredOn, detail: data.mode });
  }
}
