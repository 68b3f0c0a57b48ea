import { commissioning, type Input } from '@cus/contracts';
import {
  DomainError,
  instantOf,
  lastDayOf,
  monthOf,
  parseYearMonth,
  shiftMonth,
  warsawDateOf,
  type LocalDate,
} from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { lockContract } from '../store/lock';
import { rowsOf, select } from '../store/query';
import { SETTLEABLE } from '../store/settleable';

interface Settled {
  id: string;
  amountGrosze: number;
  lineCount: number;
}

/** How long after a contract's last month corrections may still find a month to land in. */
const MONTHS_FOR_CORRECTIONS = 24;

@Handles(commissioning.settleMonth)
export class SettleMonthHandler {
  async handle(input: Input<typeof commissioning.settleMonth>, { db, emit, commandId, now }: CommandContext) {
    const month = parseYearMonth(input.month);
    const last = lastDayOf(month);
    const contract = await lockContract(db, input.contractId);
    const latest = shiftMonth(monthOf(contract.validTo), MONTHS_FOR_CORRECTIONS);
    if (month < monthOf(contract.validFrom) || month > latest)
      throw new DomainError('invalid', 'commissioning.month-outside-contract');
    // Closing cannot be taken back: all work until the end of the month would be booked behind it.
    if (month > monthOf(warsawDateOf(instantOf(now))))
      throw new DomainError('rule-broken', 'commissioning.month-not-begun', { month });
    if (contract.settledThrough >= last) return alreadySettled(db, contract.id, last);

    const [settled] = await rowsOf<Settled>(db, SETTLE, [
      contract.id,
      last,
      commandId,
      contract.providerId ?? null,
      dayOr(input.settledOn, now),
    ]);
    if (!settled) throw new Error('settling gave no statement');
    if (input.expectedGrosze !== undefined && input.expectedGrosze !== settled.amountGrosze)
      throw new DomainError('conflict', 'commissioning.changed-meanwhile', {
        amountGrosze: settled.amountGrosze,
      });
    emit(commissioning.monthSettled, settled.id, {
      settlementId: settled.id,
      contractId: contract.id,
      month,
      amountGrosze: settled.amountGrosze,
    });
    return settled;
  }
}

/** The month cannot be closed twice: asked again, the same statement is the answer. */
async function alreadySettled(
  db: CommandContext['db'],
  contractId: string,
  last: LocalDate,
): Promise<Settled> {
  const [known] = await select<Settled>(
    db,
    `select id, amount_grosze, line_count from settlement where contract_id = $1 and month = date_trunc('month', $2::date::timestamp)::date`,
    [contractId, last],
  );
  if (!known) throw new DomainError('conflict', 'commissioning.later-month-settled');
  return known;
}

/** $1 contract, $2 last day, $3 settlement, $4 provider, $5 day of settling. */
const SETTLE = `
with settleable as materialized (${SETTLEABLE}
), statement as (
  insert into settlement (id, contract_id, provider_id, month, amount_grosze, line_count, settled_on)
  select $3, $1, $4::uuid, date_trunc('month', $2::date::timestamp)::date, coalesce(sum(amount_grosze), 0), count(*), $5::date from settleable
  returning id, amount_grosze, line_count
), lines as (
  insert into settlement_line (id, settlement_id, provider_id, kind, delivery_id, order_id, service_code, performed_on, quantity_milli, amount_grosze)
  select gen_random_uuid(), statement.id, $4::uuid, kind, delivery_id, order_id, service_code, performed_on, quantity_milli, s.amount_grosze
  from settleable s, statement
), taken as (
  update delivery_acceptance a
  set settlement_id = case when s.kind = 'delivery' then $3::uuid else a.settlement_id end,
      reversal_settlement_id = case when s.kind = 'correction' then $3::uuid end
  from settleable s where a.id = s.acceptance_id
), locked as (
  update contract set settled_through = $2 where id = $1
)
select to_jsonb(statement) as row from statement`;
