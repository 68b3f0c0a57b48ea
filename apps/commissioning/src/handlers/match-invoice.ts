import { commissioning, type Input } from '@cus/contracts';
import { DomainError, sum } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { assertVersion } from '../store/lock';
import { lockSettlement } from '../store/lock-settlement';
import { settledByOrder } from '../store/settled-by-order';

@Handles(commissioning.matchInvoice)
export class MatchInvoiceHandler {
  async handle(input: Input<typeof commissioning.matchInvoice>, { db }: CommandContext) {
    const { settlement } = await lockSettlement(db, input.settlementId);
    assertVersion(settlement, input.version);
    if (settlement.state === 'paid') throw new DomainError('conflict', 'commissioning.already-paid');
    if (new Set(input.lines.map((line) => line.orderId.toLowerCase())).size !== input.lines.length)
      throw new DomainError('invalid', 'commissioning.invoice-order-repeated');
    const invoiceGrosze = sum(input.lines.map((line) => line.amountGrosze));
    await db.query('delete from invoice_line where settlement_id = $1', [settlement.id]);
    await db.query(
      `insert into invoice_line (settlement_id, order_id, provider_id, amount_grosze)
       select $2, n."orderId", $3, n."amountGrosze" from jsonb_to_recordset($1::jsonb) as n("orderId" uuid, "amountGrosze" bigint)`,
      [JSON.stringify(input.lines), settlement.id, settlement.providerId ?? null],
    );
    await db.query(
      'update settlement set invoice_number = $2, invoice_issued_on = $3, invoice_grosze = $4, version = version + 1 where id = $1',
      [settlement.id, input.number, input.issuedOn, invoiceGrosze],
    );
    const mismatches = (await settledByOrder(db, settlement.id))
      .map(({ orderId, settledGrosze, invoicedGrosze = 0 }) => ({ orderId, settledGrosze, invoicedGrosze }))
      .filter(({ settledGrosze, invoicedGrosze }) => settledGrosze !== invoicedGrosze);
    const matched = mismatches.length === 0;
    await db.query('update settlement set state = $2 where id = $1', [
      settlement.id,
      matched ? 'invoiced' : 'mismatch',
    ]);
    return {
      matched,
      invoiceGrosze,
      differenceGrosze: invoiceGrosze - settlement.amountGrosze,
      mismatches,
    };
  }
}
