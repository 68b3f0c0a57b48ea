import { housing, type Input } from '@cus/contracts';
import { addDays, DomainError, nightRange, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles, refusal } from '@cus/platform';
import { announceNights } from '../store/night-books';
import { act, assertEvening, lockStay } from '../store/stays';

@Handles(housing.recordAbsence)
export class RecordAbsenceHandler {
  async handle(input: Input<typeof housing.recordAbsence>, context: CommandContext) {
    const { db, commandId } = context;
    const { from, until } = nightRange(parseLocalDate(input.from), parseLocalDate(input.until));
    const stay = await lockStay(db, input.stayId);
    assertEvening({ from: stay.movedInOn ?? stay.from, until: stay.until }, from);
    assertEvening(stay, addDays(until, -1));
    await act(context, stay, 'record-absence', {}, { facts: { from, until, reason: input.reason } });
    await db
      .query('insert into absence (id, stay_id, from_date, until_date, reason) values ($1, $2, $3, $4, $5)', [
        commandId,
        stay.id,
        from,
        until,
        input.reason,
      ])
      .catch((error: unknown) => {
        throw refusal(error, { absence_once: () => new DomainError('conflict', 'housing.absence-overlaps') });
      });
    await announceNights(context, [stay]);
    return { id: commandId };
  }
}
