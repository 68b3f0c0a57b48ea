import { housing, type Input } from '@cus/contracts';
import { changedMeanwhile, DomainError } from '@cus/kernel';
import { type CommandContext, Handles, refusal } from '@cus/platform';
import { lockWaiting } from '../store/waiting';

@Handles(housing.reassessWaiting)
export class ReassessWaitingHandler {
  async handle(input: Input<typeof housing.reassessWaiting>, { db }: CommandContext) {
    const entry = await lockWaiting(db, input.entryId);
    if (entry.version !== input.version) throw changedMeanwhile('housing', entry);
    await db
      .query(
        `update waiting_entry set kind = $2, circumstances = $3, minor_children = $4, needs_step_free = $5,
           version = version + 1 where id = $1`,
        [entry.id, input.kind, [...new Set(input.circumstances)], input.minorChildren, input.needsStepFree],
      )
      .catch((error: unknown) => {
        throw refusal(error, { waiting_once: () => new DomainError('conflict', 'housing.already-waiting') });
      });
    return { done: true as const };
  }
}
