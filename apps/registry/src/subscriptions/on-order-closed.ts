import { commissioning, type EventData } from '@cus/contracts';
import type { LocalDate } from '@cus/kernel';
import { Subscribes, type EventContext } from '@cus/platform';
import { disclosureEndsOn } from '../domain/disclosure';
import { endDisclosures } from '../store/disclosures';

/** Nothing more is delivered: the provider keeps seeing the resident only as long as settling takes. */
@Subscribes(commissioning.orderClosed, 'end-disclosure')
export class OnOrderClosed {
  async handle(
    { orderId, residentId, providerId, closedOn }: EventData<typeof commissioning.orderClosed>,
    { db, event }: EventContext,
  ) {
    await endDisclosures(db, {
      orderId,
      residentId,
      providerId: providerId ?? null,
      sequence: event.sequence,
      endsOn: disclosureEndsOn(closedOn as LocalDate),
    });
  }
}
