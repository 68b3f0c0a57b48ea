import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { personOf } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { Conditions } from '../store/conditions';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.shareOrders>['items'][number];

const SORT = new Keyset({ order_id: 'uuid' });

@Handles(commissioning.shareOrders)
export class ShareOrdersHandler {
  async handle(input: Input<typeof commissioning.shareOrders>, { db, now, logRead }: QueryContext) {
    const [contract] = await select(db, 'select id from contract where id = $1', [input.contractId]);
    if (!contract) throw new DomainError('not-found', 'commissioning.contract-not-found');
    const where = new Conditions()
      .when(input.contractId, (p) => `contract_id = ${p}`)
      .when(input.measure, (p) => `kind = ${p}`)
      .when(dayOr(input.asOf, now), (p) => `day <= ${p}`)
      .behind(input.cursor, SORT);
    const found = await select<Item>(
      db,
      `select t.order_id, ${personOf('o.resident_id')} as resident_id, o.service_code, o.state, t.amount_grosze
       from (
         select order_id, sum(amount_grosze) as amount_grosze from ledger_line ${where.sql}
         group by order_id having sum(amount_grosze) <> 0 order by ${SORT.order} limit ${where.value(input.limit + 1)}
       ) t join orders o on o.id = t.order_id order by t.order_id`,
      where.values,
    );
    const page = SORT.page(found, input.limit, (order) => [order.orderId]);
    logRead('resident', [...new Set(page.items.map((order) => order.residentId))]);
    return page;
  }
}
