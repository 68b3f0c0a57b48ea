import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { lockPlace } from '../store/places';

@Handles(housing.closePlace)
export class ClosePlaceHandler {
  async handle({ placeId, closedFrom }: Input<typeof housing.closePlace>, { db }: CommandContext) {
    const place = await lockPlace(db, placeId);
    if (closedFrom < place.openFrom)
      throw new DomainError('invalid', 'housing.before-place-opened', { openFrom: place.openFrom });
    const later = (await db.query(
      'select 1 from occupancy where place_id = $1 and stay_id is not null and nights && daterange($2::date, null)',
      [placeId, closedFrom],
    )) as unknown[];
    if (later.length > 0) throw new DomainError('conflict', 'housing.place-taken');
    await db.query('update place set closed_from = $2 where id = $1', [placeId, closedFrom]);
    return { done: true as const };
  }
}
