import { registry, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { applyMerge } from '../store/residents';

@Subscribes(registry.residentsMerged, 'join-references')
export class OnResidentsMerged {
  async handle(data: EventData<typeof registry.residentsMerged>, { db, event }: EventContext) {
    const { mergeId, survivorId, mergedId } = data;
    await applyMerge(db, { mergeId, survivorId, mergedId, sequence: event.sequence, undone: false });
  }
}
