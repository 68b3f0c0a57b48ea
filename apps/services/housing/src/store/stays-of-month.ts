import { firstDayOf, shiftMonth, type YearMonth } from '@cus/kernel';
import type { EntityManager } from 'typeorm';

/** Stays in which somebody lived in a month, by id; locked in that order, so that two reports cannot wait for each other. */
export async function staysOfMonth(
  db: EntityManager,
  month: YearMonth,
  lock: 'for update' | '' = '',
): Promise<readonly string[]> {
  const rows = (await db.query(
    `select id from stay where state in ('living', 'ended') and moved_in_on < $2 and (until_date is null or until_date > $1)
     order by id ${lock}`,
    [firstDayOf(month), firstDayOf(shiftMonth(month, 1))],
  )) as { id: string }[];
  return rows.map((row) => row.id);
}
