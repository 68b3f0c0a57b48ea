import { housing, type Input } from '@cus/contracts';
import { type CommandContext, Handles } from '@cus/platform';
import { act, assertEvening, lockStay } from '../store/stays';

@Handles(housing.planSession)
export class PlanSessionHandler {
  async handle(
    { stayId, profession, plannedOn }: Input<typeof housing.planSession>,
    context: CommandContext,
  ) {
    const { db, commandId } = context;
    const stay = await lockStay(db, stayId);
    assertEvening(stay, plannedOn);
    await act(context, stay, 'plan-session', {}, { facts: { profession, plannedOn } });
    await db.query(
      `insert into session (id, stay_id, profession, planned_on, state) values ($1, $2, $3, $4, 'planned')`,
      [commandId, stayId, profession, plannedOn],
    );
    return { id: commandId };
  }
}
