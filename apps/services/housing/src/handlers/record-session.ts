import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { recordsOwnOnly } from '../domain/specialist';
import { sessionNotFound, sessionOf } from '../store/sessions';
import { act, lockStay } from '../store/stays';

@Handles(housing.recordSession)
export class RecordSessionHandler {
  async handle(input: Input<typeof housing.recordSession>, context: CommandContext) {
    const { stayId, sessionId, outcome, doneOn, minutes } = input;
    if (outcome === 'done' && (!doneOn || !minutes))
      throw new DomainError('invalid', 'housing.session-time-missing');
    const stay = await lockStay(context.db, stayId);
    // On the day of leaving there may still be a last meeting.
    if (doneOn && (doneOn < stay.from || (stay.until !== null && doneOn > stay.until)))
      throw new DomainError('invalid', 'housing.outside-stay', { from: stay.from });
    const { performedBy } = await sessionOf(context.db, stayId, sessionId);
    if (recordsOwnOnly(context.actor) && performedBy !== context.actor.userId) throw sessionNotFound();
    await context.db.query('update session set state = $2, done_on = $3, minutes = $4 where id = $1', [
      sessionId,
      outcome,
      outcome === 'done' ? doneOn : null,
      outcome === 'done' ? minutes : null,
    ]);
    await act(context, stay, 'record-session', {}, { facts: { sessionId, outcome } });
    return { done: true as const };
  }
}
