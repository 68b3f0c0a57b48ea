import { housing, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { announceNights } from '../store/night-books';
import { act, endPlacesOn, lockStay } from '../store/stays';

@Handles(housing.endStay)
export class EndStayHandler {
  async handle(input: Input<typeof housing.endStay>, context: CommandContext) {
    const { db } = context;
    const on = parseLocalDate(input.on);
    const { reason, destination, note } = input;
    const stay = await lockStay(db, input.stayId, input.version);
    const outside = !stay.movedInOn || on <= stay.movedInOn || (stay.until !== null && on > stay.until);
    const planned = stay.until;
    const end = { on, reason, destination, note };
    if (stay.state === 'living' && outside)
      throw new DomainError('invalid', 'housing.outside-stay', { from: stay.from });
    await act(context, stay, 'end', { until: on, end }, { note, facts: { on, planned } });
    await endPlacesOn(db, stay.id, on);
    await db.query(
      `update session set state = 'cancelled' where stay_id = $1 and state = 'planned' and planned_on >= $2`,
      [stay.id, on],
    );
    await announceNights(context, [stay]);
    return { done: true as const };
  }
}
