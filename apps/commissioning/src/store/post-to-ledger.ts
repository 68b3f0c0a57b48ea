import type { EntityManager } from 'typeorm';
import type { LedgerEntry } from '../domain/types';
import { rowsOf } from './query';

/**
 * Columns a ledger line takes over from its contract, so that the ledger can be read alone. `e` is the entry, `c` the contract.
 */
const LINE_COLUMNS =
  'kind, day, contract_id, provider_id, order_id, delivery_id, amount_grosze, pes, vaccination, project_id, cost_category, mode, cause';

/**
 * Writes ledger lines and adds them to the sums by contract and month, in one statement. The caller holds the contracts'
 * locks, so sums of one contract are never fought over; those of several are taken in the order of their keys.
 */
export async function postToLedger(db: EntityManager, entries: readonly LedgerEntry[]): Promise<void> {
  const amounts = entries.filter((entry) => entry.amountGrosze !== 0);
  if (amounts.length === 0) return;
  await rowsOf(db, POST, [JSON.stringify(amounts.map((entry, position) => ({ ...entry, position })))]);
}

/** SQL that adds a relation of ledger lines to `ledger_month`. */
export function addToMonths(relation: string): string {
  return `insert into ledger_month as m (contract_id, month, kind, provider_id, amount_grosze)
    select contract_id, date_trunc('month', day::timestamp)::date, kind, provider_id, sum(amount_grosze)
    from ${relation} group by 1, 2, 3, 4 order by 1, 2, 3
    on conflict (centre_id, contract_id, month, kind) do update set amount_grosze = m.amount_grosze + excluded.amount_grosze`;
}

const POST = `with entry as (
    select e.kind, e.day, c.id as contract_id, c.provider_id, e."orderId" as order_id, e."deliveryId" as delivery_id,
           e."amountGrosze" as amount_grosze, c.pes, c.vaccination, c.project_id, c.cost_category, c.mode, e.cause, e.position
    from jsonb_to_recordset($1::jsonb) as e(position int, kind text, day date, "contractId" uuid, "orderId" uuid, "deliveryId" uuid, "amountGrosze" bigint, cause text)
    join contract c on c.id = e."contractId"
  ), line as (
    insert into ledger_line (${LINE_COLUMNS}) select ${LINE_COLUMNS} from entry order by position
  )
  ${addToMonths('entry')}`;
