import { housing, type Input } from '@cus/contracts';
import { nightRange, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { assertFree, lockPlace, refusingClashes } from '../store/places';

@Handles(housing.blockPlace)
export class BlockPlaceHandler {
  async handle(input: Input<typeof housing.blockPlace>, { db, commandId }: CommandContext) {
    const from = parseLocalDate(input.from);
    const until = input.until ? nightRange(from, parseLocalDate(input.until)).until : null;
    const place = await lockPlace(db, input.placeId);
    await assertFree(db, place, { from, until });
    await refusingClashes(
      db.query(
        `insert into occupancy (id, place_id, provider_id, from_date, until_date, block_reason)
         values ($1, $2, $3, $4, $5, $6)`,
        [commandId, place.id, place.providerId, from, until, input.reason],
      ),
    );
    return { id: commandId };
  }
}
