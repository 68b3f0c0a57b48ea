import { registry, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { applyMerge } from '../store/residents';

@Subscribes(registry.residentsUnmerged, 'restore-references')
export class OnResidentsUnmerged {
  async handle(data: EventData<typeof registry.residentsUnmerged>, { db, event }: EventContext) {
    const { mergeId, survivorId, restoredId } = data;
    await applyMerge(db, {
      mergeId,
      survivorId,
      mergedId: restoredId,
      sequence: event.sequence,
      undone: true,
    });
  }
}
