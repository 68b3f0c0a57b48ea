import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { lockFlat } from '../store/flats';

@Handles(housing.reopenFlat)
export class ReopenFlatHandler {
  async handle({ flatId, version }: Input<typeof housing.reopenFlat>, { db }: CommandContext) {
    await lockFlat(db, flatId, version);
    await db.query(
      `update place set closed_from = own_closed_from, own_closed_from = null, closed_with_flat = false
       where flat_id = $1 and closed_with_flat`,
      [flatId],
    );
    await db.query('update flat set closed_from = null, version = version + 1 where id = $1', [flatId]);
    return { done: true as const };
  }
}
