import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { assertMayName } from '../domain/specialist';
import { sessionOf } from '../store/sessions';
import { act, assertEvening, lockStay } from '../store/stays';

@Handles(housing.changeSession)
export class ChangeSessionHandler {
  async handle(input: Input<typeof housing.changeSession>, context: CommandContext) {
    const { db, actor } = context;
    const { stayId, sessionId, plannedOn, startsAt, performedBy, performerName } = input;
    const stay = await lockStay(db, stayId);
    const session = await sessionOf(db, stayId, sessionId);
    if (session.state !== 'planned') throw new DomainError('conflict', 'housing.session-not-planned');
    assertMayName(actor, input, session);
    assertEvening(stay, plannedOn);
    await act(context, stay, 'change-session', {}, { facts: { sessionId, plannedOn } });
    await db.query(
      'update session set planned_on = $2, starts_at = $3, performed_by = $4, performer_name = $5 where id = $1',
      [sessionId, plannedOn, startsAt ?? null, performedBy ?? null, performerName ?? null],
    );
    return { done: true as const };
  }
}
