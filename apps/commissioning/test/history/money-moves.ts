import { commissioning as api } from '@cus/contracts';
import type { Board, Known, Line } from './board';

/** Months settled, invoiced and paid. */
export class MoneyMoves {
  private readonly settlements: Known[] = [];
  /** Sums of settled months as they were right after settling, by contract and month. */
  readonly settled: { contractId: string; through: string; sums: unknown }[] = [];

  constructor(private readonly board: Board) {}

  /** Contracts with something to settle, if there are any. */
  async linesToSettle(): Promise<readonly Line[]> {
    const rows = await this.board.cus.town.sql<{ id: string }>(
      'select distinct contract_id as id from commissioning.delivery_acceptance where settlement_id is null',
    );
    const waiting = new Set(rows.map((row) => row.id));
    const lines = this.board.lines.filter((line) => waiting.has(line.contractId));
    return lines.length > 0 ? lines : this.board.lines;
  }

  /** Statements that wait for their invoice or payment. */
  async statements(): Promise<readonly Known[]> {
    const rows = await this.board.cus.town.sql<{ id: string }>(
      'select id from commissioning.settlement where paid_on is null and line_count > 0',
    );
    const waiting = new Set(rows.map((row) => row.id));
    return this.settlements.filter((settlement) => waiting.has(settlement.id));
  }

  async settle(line: Line | undefined, month: number): Promise<void> {
    if (!line) return;
    const settled = await this.board.attempt(this.board.cus.organiser, api.settleMonth, {
      contractId: line.contractId,
      month: `2026-0${month}`,
    });
    if (!settled) return;
    this.settlements.push({ id: settled.id, line });
    const through = `2026-0${month}-01`;
    this.settled.push({
      contractId: line.contractId,
      through,
      sums: await this.settledSums(line.contractId, through),
    });
  }

  /** Settles what is left, so that late corrections find their statement. */
  async closeBooks(): Promise<void> {
    for (const line of this.board.lines) await this.settle(line, 6);
  }

  settledSums(contractId: string, through: string): Promise<unknown> {
    return this.board.cus.town.sql(
      `select month::text, kind, amount_grosze from commissioning.ledger_month
       where contract_id = $1 and month <= $2 and kind in ('accepted', 'delivered') and amount_grosze <> 0 order by 1, 2`,
      [contractId, through],
    );
  }

  async invoice(settlement: Known | undefined, wrong: boolean): Promise<void> {
    if (!settlement) return;
    const statement = await this.board.cus.manager.call(api.getSettlement, { settlementId: settlement.id });
    if (statement.orders.length === 0) return;
    await this.board.attempt(settlement.line.provider ?? this.board.cus.organiser, api.matchInvoice, {
      settlementId: settlement.id,
      version: statement.version,
      number: 'FV/1',
      issuedOn: '2026-07-01',
      lines: statement.orders.map((order, i) => ({
        orderId: order.orderId,
        amountGrosze: order.settledGrosze + (wrong && i === 0 ? 1 : 0),
      })),
    });
  }

  async pay(settlement: Known | undefined, paidOn: string): Promise<void> {
    if (!settlement) return;
    const { version } = await this.board.cus.manager.call(api.getSettlement, { settlementId: settlement.id });
    await this.board.attempt(this.board.cus.organiser, api.markPaid, {
      settlementId: settlement.id,
      version,
      paidOn,
    });
  }
}
