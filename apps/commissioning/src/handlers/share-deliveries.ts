import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { Conditions } from '../store/conditions';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.shareDeliveries>['items'][number];

const SORT = new Keyset({ delivery_id: 'uuid' });

@Handles(commissioning.shareDeliveries)
export class ShareDeliveriesHandler {
  async handle(input: Input<typeof commissioning.shareDeliveries>, { db, now, logRead }: QueryContext) {
    const [order] = await select<{ residentId: string }>(
      db,
      'select person_of(resident_id) as resident_id from orders where id = $1',
      [input.orderId],
    );
    if (!order) throw new DomainError('not-found', 'commissioning.order-not-found');
    const where = new Conditions()
      .and('delivery_id is not null')
      .when(input.orderId, (p) => `order_id = ${p}`)
      .when(input.measure, (p) => `kind = ${p}`)
      .when(dayOr(input.asOf, now), (p) => `day <= ${p}`)
      .behind(input.cursor, SORT);
    const found = await select<Item>(
      db,
      `select t.delivery_id, d.performed_on, d.state, d.revision, t.amount_grosze
       from (
         select delivery_id, sum(amount_grosze) as amount_grosze from ledger_line ${where.sql}
         group by delivery_id having sum(amount_grosze) <> 0 order by ${SORT.order} limit ${where.value(input.limit + 1)}
       ) t join delivery d on d.id = t.delivery_id order by t.delivery_id`,
      where.values,
    );
    logRead('resident', [order.residentId]);
    return SORT.page(found, input.limit, (delivery) => [delivery.deliveryId]);
  }
}
