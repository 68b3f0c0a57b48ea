import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { lockPlace } from '../store/places';

@Handles(housing.reopenPlace)
export class ReopenPlaceHandler {
  async handle({ placeId }: Input<typeof housing.reopenPlace>, { db }: CommandContext) {
    const { flatId } = await lockPlace(db, placeId);
    const [flat] = (await db.query('select closed_from is not null as closed from flat where id = $1', [
      flatId,
    ])) as { closed: boolean }[];
    if (flat?.closed) throw new DomainError('conflict', 'housing.flat-closed');
    await db.query('update place set closed_from = null, closed_with_flat = false where id = $1', [placeId]);
    return { done: true as const };
  }
}
