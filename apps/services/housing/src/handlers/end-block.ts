import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { lockPlace, refusingClashes } from '../store/places';

@Handles(housing.endBlock)
export class EndBlockHandler {
  async handle({ placeId, blockId, on }: Input<typeof housing.endBlock>, { db }: CommandContext) {
    await lockPlace(db, placeId);
    const [block] = (await db.query(
      `select from_date::text as "from" from occupancy where id = $1 and place_id = $2 and stay_id is null`,
      [blockId, placeId],
    )) as { from: string }[];
    if (!block) throw new DomainError('not-found', 'housing.block-not-found');
    if (on <= block.from) await db.query('delete from occupancy where id = $1', [blockId]);
    else await refusingClashes(db.query('update occupancy set until_date = $2 where id = $1', [blockId, on]));
    return { done: true as const };
  }
}
