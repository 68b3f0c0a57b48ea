import { housing, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { takeProof } from '../store/take-proof';

@Subscribes(housing.deliveryProved, 'record-housing-delivery')
export class OnHousingDeliveryProved {
  handle(proved: EventData<typeof housing.deliveryProved>, context: EventContext): Promise<void> {
    return takeProof(context, 'housing', proved);
  }
}
