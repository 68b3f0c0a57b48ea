import { type EventData, registry } from '@cus/contracts';
import { recordUnmerge } from '@cus/delivery';
import { type EventContext, Subscribes } from '@cus/platform';

@Subscribes(registry.residentsUnmerged, 'undo-merge')
export class OnResidentsUnmerged {
  async handle(data: EventData<typeof registry.residentsUnmerged>, { db }: EventContext): Promise<void> {
    const { sql, values } = recordUnmerge({ ...data, mergedId: data.restoredId });
    await db.query(sql, values);
  }
}
