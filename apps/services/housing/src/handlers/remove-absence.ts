import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { announceNights } from '../store/night-books';
import { act, lockStay } from '../store/stays';

@Handles(housing.removeAbsence)
export class RemoveAbsenceHandler {
  async handle({ stayId, absenceId }: Input<typeof housing.removeAbsence>, context: CommandContext) {
    const { db } = context;
    const stay = await lockStay(db, stayId);
    const [removed] = (await db.query(
      `with gone as (delete from absence where id = $1 and stay_id = $2 returning *)
       select from_date::text as "from", until_date::text as "until", reason from gone`,
      [absenceId, stayId],
    )) as Record<string, string>[];
    if (!removed) throw new DomainError('not-found', 'housing.absence-not-found');
    await act(context, stay, 'remove-absence', {}, { facts: { removed } });
    await announceNights(context, [stay]);
    return { done: true as const };
  }
}
