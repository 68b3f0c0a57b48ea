import { housing, type Input } from '@cus/contracts';
import { DomainError, instantOf, lastDayOf, parseYearMonth, warsawDateOf } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { In } from 'typeorm';
import { announceNights } from '../store/night-books';
import { staysOfMonth } from '../store/stays-of-month';
import { Stay } from '../store/tables';

@Handles(housing.reportNights)
export class ReportNightsHandler {
  async handle(input: Input<typeof housing.reportNights>, context: CommandContext) {
    const { db, now } = context;
    const month = parseYearMonth(input.month);
    if (lastDayOf(month) >= warsawDateOf(instantOf(now)))
      throw new DomainError('rule-broken', 'housing.month-not-over', { month });
    const ids = await staysOfMonth(db, month, 'for update');
    await db.query(
      `insert into reported_month (stay_id, month, proof) select id, $2, $3 from unnest($1::uuid[]) as id
       on conflict (centre_id, stay_id, month) do update set proof = excluded.proof`,
      [ids, month, JSON.stringify(input.proof)],
    );
    const stays = await db.findBy(Stay, { id: In([...ids]) });
    const announced = await announceNights(context, stays);
    const [row] = (await db.query(
      `select coalesce(sum(quantity_milli), 0) / 1000 as nights from delivery
       where work_id = any($1) and to_char(performed_on, 'YYYY-MM') = $2`,
      [ids, month],
    )) as { nights: string }[];
    return { stays: ids.length, announced, nights: Number(row?.nights ?? 0) };
  }
}
