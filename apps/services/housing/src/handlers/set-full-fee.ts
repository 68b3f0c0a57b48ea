import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';

/** Assessments made before keep the full fee they were made with: a decision does not change by itself. */
@Handles(housing.setFullFee)
export class SetFullFeeHandler {
  async handle({ flatId, from, fullFeeGrosze }: Input<typeof housing.setFullFee>, { db }: CommandContext) {
    const set = (await db.query(
      `insert into flat_fee (flat_id, valid_from, full_fee_grosze) select id, $2, $3 from flat where id = $1
       on conflict (centre_id, flat_id, valid_from) do update set full_fee_grosze = excluded.full_fee_grosze
       returning flat_id`,
      [flatId, from, fullFeeGrosze],
    )) as unknown[];
    if (set.length === 0) throw new DomainError('not-found', 'housing.flat-not-found');
    return { done: true as const };
  }
}
