import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { assertMayName } from '../domain/specialist';
import { act, assertEvening, lockStay } from '../store/stays';

@Handles(housing.planSession)
export class PlanSessionHandler {
  async handle(input: Input<typeof housing.planSession>, context: CommandContext) {
    const { db, commandId, actor } = context;
    const { stayId, profession, plannedOn, startsAt, performedBy, performerName } = input;
    assertMayName(actor, input);
    const stay = await lockStay(db, stayId);
    assertEvening(stay, plannedOn);
    await act(context, stay, 'plan-session', {}, { facts: { profession, plannedOn } });
    await db.query(
      `insert into session (id, stay_id, profession, planned_on, starts_at, performed_by, performer_name, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'planned')`,
      [
        commandId,
        stayId,
        profession,
        plannedOn,
        startsAt ?? null,
        performedBy ?? null,
        performerName ?? null,
      ],
    );
    return { id: commandId };
  }
}
