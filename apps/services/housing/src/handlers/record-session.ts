import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
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
    const [session] = (await context.db.query(
      `with set as (update session set state = $3, done_on = $4, minutes = $5 where id = $1 and stay_id = $2 returning id)
       select id from set`,
      [sessionId, stayId, outcome, outcome === 'done' ? doneOn : null, outcome === 'done' ? minutes : null],
    )) as unknown[];
    if (!session) throw new DomainError('not-found', 'housing.session-not-found');
    await act(context, stay, 'record-session', {}, { facts: { sessionId, outcome } });
    return { done: true as const };
  }
}
