import { type EventData, registry } from '@cus/contracts';
import { recordMerge } from '@cus/delivery';
import { type EventContext, Subscribes } from '@cus/platform';

@Subscribes(registry.residentsMerged, 'follow-merge')
export class OnResidentsMerged {
  async handle(data: EventData<typeof registry.residentsMerged>, { db }: EventContext): Promise<void> {
    const { sql, values } = recordMerge(data);
    await db.query(sql, values);
  }
}
