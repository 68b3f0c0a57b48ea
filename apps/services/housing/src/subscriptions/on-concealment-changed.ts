import { type EventData, registry } from '@cus/contracts';
import { recordConcealment } from '@cus/delivery';
import { type EventContext, Subscribes } from '@cus/platform';

@Subscribes(registry.concealmentChanged, 'hide-address')
export class OnConcealmentChanged {
  async handle(
    data: EventData<typeof registry.concealmentChanged>,
    { db, event }: EventContext,
  ): Promise<void> {
    const { sql, values } = recordConcealment(data, event.sequence);
    await db.query(sql, values);
  }
}
