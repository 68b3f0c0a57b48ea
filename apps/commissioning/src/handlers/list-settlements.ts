import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { firstDayOf, parseYearMonth } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { Conditions } from '../store/conditions';
import { select } from '../store/query';
import { SETTLEMENT_COLUMNS, SETTLEMENT_TABLES } from '../store/settlement-view';

type Item = RawOutput<typeof commissioning.listSettlements>['items'][number];

const SORT = new Keyset({ 's.month': 'date', 's.id': 'uuid' }, 'desc');

@Handles(commissioning.listSettlements)
export class ListSettlementsHandler {
  async handle(input: Input<typeof commissioning.listSettlements>, { db }: QueryContext) {
    const month = input.month === undefined ? undefined : firstDayOf(parseYearMonth(input.month));
    const where = new Conditions()
      .when(input.contractId, (p) => `s.contract_id = ${p}`)
      .when(input.providerId, (p) => `s.provider_id = ${p}`)
      .when(month, (p) => `s.month = ${p}`)
      .when(input.state, (p) => `s.state = ${p}`)
      .behind(input.cursor, SORT);
    const found = await select<Item>(
      db,
      `select ${SETTLEMENT_COLUMNS} from ${SETTLEMENT_TABLES} ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    return SORT.page(found, input.limit, (settlement) => [`${settlement.month}-01`, settlement.id]);
  }
}
