import { housing, type Input } from '@cus/contracts';
import { DomainError, parseLocalDate } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { housingFee } from '@cus/rules';
import { act, lockStay } from '../store/stays';

/** Free up to the criterion; above it exactly one fee for each income, by the council's table of that day. */
@Handles(housing.assessFee)
export class AssessFeeHandler {
  async handle(input: Input<typeof housing.assessFee>, context: CommandContext) {
    const { db } = context;
    const { household, incomeGrosze } = input;
    const from = parseLocalDate(input.from);
    const stay = await lockStay(db, input.stayId);
    const [full] = (await db.query(
      `select c.full_fee_grosze as grosze from occupancy o
       join place p on p.centre_id = o.centre_id and p.id = o.place_id
       join flat_fee c on c.centre_id = p.centre_id and c.flat_id = p.flat_id
       where o.stay_id = $1 and c.valid_from <= $2
       order by (o.nights @> $2::date) desc, o.from_date desc, c.valid_from desc limit 1`,
      [stay.id, from],
    )) as { grosze: string }[];
    if (!full) throw new DomainError('conflict', 'housing.no-full-fee');
    const fullFee = Number(full.grosze);
    const { fee, feePercent, criterion, table } = housingFee({
      fullFee,
      income: incomeGrosze,
      household,
      date: from,
    });
    const criterionGrosze = criterion.value[household];
    const clause = `${table.clause.act}; ${criterion.clause.act}, ${criterion.clause.article ?? ''}`;
    await act(context, stay, 'assess-fee', {}, { facts: { from, feePercent } });
    await db.query(
      `insert into fee_assessment (stay_id, from_date, household, income_grosze, criterion_grosze, fee_percent,
         full_fee_grosze, monthly_fee_grosze, clause)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (centre_id, stay_id, from_date) do update set
         household = excluded.household, income_grosze = excluded.income_grosze,
         criterion_grosze = excluded.criterion_grosze, fee_percent = excluded.fee_percent,
         full_fee_grosze = excluded.full_fee_grosze, monthly_fee_grosze = excluded.monthly_fee_grosze,
         clause = excluded.clause`,
      [stay.id, from, household, incomeGrosze, criterionGrosze, feePercent, fullFee, fee, clause],
    );
    return { feePercent, monthlyFeeGrosze: fee, clause };
  }
}
