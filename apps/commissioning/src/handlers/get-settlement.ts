import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { Conditions } from '../store/conditions';
import { select } from '../store/query';
import { settledByOrder } from '../store/settled-by-order';
import { SETTLEMENT_COLUMNS, SETTLEMENT_TABLES } from '../store/settlement-view';

type Answer = RawOutput<typeof commissioning.getSettlement>;
type Line = Answer['lines']['items'][number];

const SORT = new Keyset({ 'l.performed_on': 'date', 'l.id': 'uuid' });

@Handles(commissioning.getSettlement)
export class GetSettlementHandler {
  async handle(input: Input<typeof commissioning.getSettlement>, { db, logRead }: QueryContext) {
    const [settlement] = await select<Omit<Answer, 'orders' | 'lines'>>(
      db,
      `select ${SETTLEMENT_COLUMNS} from ${SETTLEMENT_TABLES} where s.id = $1`,
      [input.settlementId],
    );
    if (!settlement) throw new DomainError('not-found', 'commissioning.settlement-not-found');
    const orders = await settledByOrder(db, input.settlementId);
    logRead('resident', [...new Set(orders.flatMap(({ residentId }) => residentId ?? []))]);
    const where = new Conditions()
      .when(input.settlementId, (p) => `l.settlement_id = ${p}`)
      .behind(input.cursor, SORT);
    const lines = await select<Line>(
      db,
      `select l.id, l.kind, l.delivery_id, l.order_id, l.service_code, l.performed_on, l.quantity_milli, o.unit, l.amount_grosze
       from settlement_line l join orders o on o.id = l.order_id ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    return {
      ...settlement,
      orders: orders.map((order) => ({
        ...order,
        ...(order.invoicedGrosze === undefined
          ? {}
          : { differenceGrosze: order.invoicedGrosze - order.settledGrosze }),
      })),
      lines: SORT.page(lines, input.limit, (line) => [line.performedOn, line.id]),
    };
  }
}
