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
    await db.query(CLOSE, [placeId, closedFrom]);
    return { done: true as const };
  }
}

/** In a flat that closes before, the place closes with the flat, and by itself only once the flat is reopened. */
const CLOSE = `
update place p set
  closed_from = case when f.closed_from < $2::date then greatest(p.open_from, f.closed_from) else $2::date end,
  closed_with_flat = coalesce(f.closed_from < $2::date, false),
  own_closed_from = case when f.closed_from < $2::date then greatest(p.open_from, $2::date) end
from flat f where p.id = $1 and f.centre_id = p.centre_id and f.id = p.flat_id`;
