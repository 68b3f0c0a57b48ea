import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { lockWaiting } from '../store/waiting';

@Handles(housing.leaveWaitingList)
export class LeaveWaitingListHandler {
  async handle(input: Input<typeof housing.leaveWaitingList>, { db }: CommandContext) {
    const entry = await lockWaiting(db, input.entryId);
    await db.query(
      `update waiting_entry set state = 'left', left_on = $2, left_reason = $3, left_note = $4, version = version + 1
       where id = $1`,
      [entry.id, input.on, input.reason, input.note ?? null],
    );
    return { done: true as const };
  }
}
