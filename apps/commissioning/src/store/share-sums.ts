import { DomainError, firstDayOf, lastDayOf, monthOf, type LocalDate } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { LedgerSum, ShareProject } from '../domain/share-figures';
import { rowsOf, select } from './query';

/**
 * Amounts by contract and kind up to a day: whole months from the sums, less what the day's month holds after the day.
 * So the cost depends on contracts and months, not on how many visits there were. $1 the day, $2 the last day of its month,
 * $3 the first.
 */
export const UP_TO_DAY = `
  select contract_id, kind, amount_grosze from ledger_month where month <= $3::date
  union all
  select contract_id, kind, -amount_grosze from ledger_line where day > $1::date and day <= $2::date`;

export function upToDay(asOf: LocalDate): [LocalDate, LocalDate, LocalDate] {
  return [asOf, lastDayOf(monthOf(asOf)), firstDayOf(monthOf(asOf))];
}

const SUMS = `
  select to_jsonb(s) as row from (
    select c.project_id, c.pes, c.vaccination, c.mode, t.kind, sum(t.amount_grosze) as amount_grosze
    from (${UP_TO_DAY}) t join contract c on c.id = t.contract_id
    where c.cost_category = 'service' and t.kind <> 'ordered' group by 1, 2, 3, 4, 5
  ) s`;

export function shareSums(db: EntityManager, asOf: LocalDate): Promise<LedgerSum[]> {
  return rowsOf<LedgerSum>(db, SUMS, upToDay(asOf));
}

/** The same by month, for looking back at the end of many months at once. */
export function shareSumsByMonth(db: EntityManager): Promise<(LedgerSum & { month: string })[]> {
  return select(
    db,
    `select to_char(m.month, 'YYYY-MM') as month, c.project_id, c.pes, c.vaccination, c.mode, m.kind, sum(m.amount_grosze) as amount_grosze
     from ledger_month m join contract c on c.id = m.contract_id
     where c.cost_category = 'service' and m.kind <> 'ordered' group by 1, 2, 3, 4, 5, 6`,
  );
}

/**
 * The project asked for, or the pilot.
 * @throws DomainError not-found `commissioning.project-not-found`
 */
export async function shareProject(db: EntityManager, id: string | undefined): Promise<ShareProject> {
  const [project] = await select<ShareProject>(
    db,
    'select * from project where case when $1::uuid is null then is_pilot else id = $1::uuid end',
    [id ?? null],
  );
  if (!project) throw new DomainError('not-found', 'commissioning.project-not-found');
  return project;
}
