import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { firstDayOf, parseYearMonth } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { Conditions } from '../store/conditions';
import { keyPart, pageOf, readCursor } from '../store/page';
import { select } from '../store/query';
import { SETTLEMENT_COLUMNS, SETTLEMENT_TABLES } from '../store/settlement-view';

type Item = RawOutput<typeof commissioning.listSettlements>['items'][number];

@Handles(commissioning.listSettlements)
export class ListSettlementsHandler {
  async handle(input: Input<typeof commissioning.listSettlements>, { db }: QueryContext) {
    const after = readCursor(input.cursor, [keyPart.date, keyPart.uuid]);
    const month = input.month === undefined ? undefined : firstDayOf(parseYearMonth(input.month));
    const where = new Conditions()
      .when(input.contractId, (p) => `s.contract_id = ${p}`)
      .when(input.providerId, (p) => `s.provider_id = ${p}`)
      .when(month, (p) => `s.month = ${p}`)
      .when(input.state, (p) => `s.state = ${p}`)
      .when(after, (p) => `(s.month, s.id) < ((${p}::text[])[1]::date, (${p}::text[])[2]::uuid)`);
    const found = await select<Item>(
      db,
      `select ${SETTLEMENT_COLUMNS} from ${SETTLEMENT_TABLES} ${where.sql} order by s.month desc, s.id desc limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    return pageOf(found, input.limit, (settlement) => [`${settlement.month}-01`, settlement.id]);
  }
}
