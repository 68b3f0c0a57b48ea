import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { lockPlace } from '../store/places';

@Handles(housing.reopenPlace)
export class ReopenPlaceHandler {
  async handle({ placeId }: Input<typeof housing.reopenPlace>, { db }: CommandContext) {
    await lockPlace(db, placeId);
    await db.query('update place set closed_from = null where id = $1', [placeId]);
    return { done: true as const };
  }
}
