import { handyman, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { takeProof } from '../store/take-proof';

@Subscribes(handyman.deliveryProved, 'record-handyman-delivery')
export class OnHandymanDeliveryProved {
  handle(proved: EventData<typeof handyman.deliveryProved>, context: EventContext): Promise<void> {
    return takeProof(context, 'handyman', proved);
  }
}
