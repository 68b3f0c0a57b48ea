import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockStay } from '../store/stays';
import { giveTurnBack } from '../store/waiting';

@Handles(housing.cancelGrant)
export class CancelGrantHandler {
  async handle({ stayId, version, reason }: Input<typeof housing.cancelGrant>, context: CommandContext) {
    const { db } = context;
    const stay = await lockStay(db, stayId, version);
    await act(context, stay, 'cancel', {}, { note: reason });
    await db.query('delete from occupancy where stay_id = $1', [stayId]);
    await db.query('delete from stay_order where stay_id = $1', [stayId]);
    if (stay.waitingEntryId) await giveTurnBack(db, stay.waitingEntryId);
    return { done: true as const };
  }
}
