import { commissioning } from '@cus/contracts';
import { instantOf, uuidv7, warsawDateOf } from '@cus/kernel';
import { eventually, type TestTown } from '@cus/platform/testing';

interface TakenOn {
  residentId: string;
  orderId?: string;
  providerId?: string;
  sequence: number;
}

export const today = warsawDateOf(instantOf(new Date()));

/** What commissioning announces of orders, each waited for until the registry has applied it. */
export class OrderNews {
  constructor(private readonly town: TestTown) {}

  /** @returns the order's id */
  async accepted({ residentId, orderId = uuidv7(), providerId, sequence }: TakenOn): Promise<string> {
    const event = await this.town.publish(commissioning.orderAccepted, {
      subject: orderId,
      sequence,
      data: {
        orderId,
        residentId,
        providerId,
        serviceCode: 'home-care',
        fulfilment: 'generic',
        mode: providerId ? 'contest' : 'own-staff',
        unit: 'hour',
        quantityMilli: 10_000,
        from: today,
        to: today,
      },
    });
    await this.applied(event);
    return orderId;
  }

  async closed(given: Omit<TakenOn, 'orderId'> & { orderId: string; closedOn: string }): Promise<void> {
    const { sequence, ...data } = given;
    const event = await this.town.publish(commissioning.orderClosed, {
      subject: data.orderId,
      sequence,
      data: { ...data, outcome: 'completed' },
    });
    await this.applied(event);
  }

  private async applied(eventId: string): Promise<void> {
    await eventually(
      () => this.town.sql('select 1 from registry.inbox where event_id = $1', [eventId]),
      (rows) => rows.length > 0,
    );
  }
}
