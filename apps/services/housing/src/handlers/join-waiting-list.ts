import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles, refusal } from '@cus/platform';

@Handles(housing.joinWaitingList)
export class JoinWaitingListHandler {
  async handle(input: Input<typeof housing.joinWaitingList>, { db, commandId }: CommandContext) {
    const { residentId, kind, joinedOn, circumstances, minorChildren, needsStepFree } = input;
    const alreadyWaiting = () => new DomainError('conflict', 'housing.already-waiting');
    // The index knows records, not persons: a merged record may wait already.
    const waiting = (await db.query(
      `select 1 from waiting_entry where state = 'waiting' and kind = $2 and resident_id in (select records_of($1))`,
      [residentId, kind],
    )) as unknown[];
    if (waiting.length > 0) throw alreadyWaiting();
    await db
      .query(
        `insert into waiting_entry
           (id, resident_id, kind, state, version, joined_on, circumstances, minor_children, needs_step_free)
         values ($1, $2, $3, 'waiting', 1, $4, $5, $6, $7)`,
        [commandId, residentId, kind, joinedOn, [...new Set(circumstances)], minorChildren, needsStepFree],
      )
      .catch((error: unknown) => {
        throw refusal(error, { waiting_once: alreadyWaiting });
      });
    return { id: commandId };
  }
}
