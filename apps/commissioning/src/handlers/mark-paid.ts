import { commissioning, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import type { Contract } from '../domain/types';
import { assertVersion } from '../store/lock';
import { lockSettlement, type Settlement } from '../store/lock-settlement';
import { addToMonths } from '../store/post-to-ledger';
import { select } from '../store/query';

/** $1 settlement, $2 day of payment: one ledger line for each line of the statement. */
const POST_PAYMENT = `
with entry as (
  select 'paid'::text as kind, $2::date as day, c.id as contract_id, c.provider_id, l.order_id, l.delivery_id, l.amount_grosze, c.pes,
    c.vaccination, c.project_id, c.cost_category, c.mode, 'settlement-paid'::text as cause, l.performed_on, l.id
  from settlement_line l join settlement s on s.id = l.settlement_id join contract c on c.id = s.contract_id
  where l.settlement_id = $1 and l.amount_grosze <> 0
), line as (
  insert into ledger_line (kind, day, contract_id, provider_id, order_id, delivery_id, amount_grosze, pes, vaccination, project_id,
    cost_category, mode, cause)
  select kind, day, contract_id, provider_id, order_id, delivery_id, amount_grosze, pes, vaccination, project_id, cost_category, mode, cause
  from entry order by performed_on, id
)
${addToMonths('entry')}`;

@Handles(commissioning.markPaid)
export class MarkPaidHandler {
  async handle(input: Input<typeof commissioning.markPaid>, { db }: CommandContext) {
    const { settlement, contract } = await lockSettlement(db, input.settlementId);
    assertVersion(settlement, input.version);
    assertPayable(settlement, contract);
    await assertInOrder(db, settlement, input.paidOn);
    await db.query(
      `update settlement set state = 'paid', paid_on = $2, version = version + 1 where id = $1`,
      [settlement.id, input.paidOn],
    );
    await db.query(POST_PAYMENT, [settlement.id, input.paidOn]);
    return { done: true as const };
  }
}

/** Own staff sends no invoice, and there is nothing to match in a month without lines. */
function assertPayable(settlement: Settlement, contract: Contract): void {
  if (settlement.state === 'paid') throw new DomainError('conflict', 'commissioning.already-paid');
  if (settlement.state === 'mismatch') throw new DomainError('rule-broken', 'commissioning.invoice-mismatch');
  const needsInvoice = contract.mode !== 'own-staff' && settlement.lineCount > 0;
  if (needsInvoice && settlement.state !== 'invoiced')
    throw new DomainError('rule-broken', 'commissioning.invoice-missing');
}

/**
 * Months of a contract are paid one after the other: a correction is only ever set off against what was paid before it,
 * so what is paid up to any day is never negative; and no month is paid before it begins.
 */
async function assertInOrder(
  db: CommandContext['db'],
  settlement: Settlement,
  paidOn: string,
): Promise<void> {
  const [earlier] = await select<{ unpaid: boolean; lastPaidOn?: string }>(
    db,
    `select coalesce(bool_or(e.paid_on is null and e.line_count > 0), false) as unpaid, max(e.paid_on) as last_paid_on
     from settlement e join settlement s on s.id = $1
     where e.contract_id = s.contract_id and e.month < s.month`,
    [settlement.id],
  );
  if (earlier?.unpaid) throw new DomainError('rule-broken', 'commissioning.earlier-month-unpaid');
  const isBefore = [settlement.month, earlier?.lastPaidOn].some((day) => day !== undefined && paidOn < day);
  if (isBefore) throw new DomainError('invalid', 'commissioning.period-reversed');
}
