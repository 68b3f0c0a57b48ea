import { commissioning, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { todayAt } from '../domain/today';
import { giveDisclosure } from '../store/disclosures';

/** The provider that takes an order on has to know whom to visit; own staff is noted too, as it may relieve a provider. */
@Subscribes(commissioning.orderAccepted, 'disclose-resident')
export class OnOrderAccepted {
  async handle(
    { orderId, residentId, providerId }: EventData<typeof commissioning.orderAccepted>,
    { db, event }: EventContext,
  ) {
    await giveDisclosure(db, {
      orderId,
      residentId,
      providerId: providerId ?? null,
      sequence: event.sequence,
      relievedOn: todayAt(new Date(event.time)),
    });
  }
}
