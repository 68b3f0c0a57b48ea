import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { firstDayOf, lastDayOf, parseYearMonth } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { Conditions } from '../store/conditions';
import { DELIVERY_COLUMNS, DELIVERY_TABLES } from '../store/delivery-view';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listDeliveries>['items'][number];

const SORT = new Keyset({ 'd.performed_on': 'date', 'd.id': 'uuid' }, 'desc');

@Handles(commissioning.listDeliveries)
export class ListDeliveriesHandler {
  async handle(input: Input<typeof commissioning.listDeliveries>, { db, actor, logRead }: QueryContext) {
    const month = input.month === undefined ? undefined : parseYearMonth(input.month);
    const where = new Conditions()
      .when(input.state, (p) => `d.state = ${p}`)
      .when(input.orderId, (p) => `d.order_id = ${p}`)
      .when(input.contractId, (p) => `d.contract_id = ${p}`)
      .when(input.providerId, (p) => `d.provider_id = ${p}`)
      .when(input.residentId, (p) => `d.resident_id in (select records_of(${p}))`)
      .when(month && firstDayOf(month), (p) => `d.performed_on >= ${p}`)
      .when(month && lastDayOf(month), (p) => `d.performed_on <= ${p}`)
      .behind(input.cursor, SORT);
    if (seesOwnStaffOnly(actor)) where.and(`c.mode = 'own-staff'`);
    const found = await select<Item>(
      db,
      `select ${DELIVERY_COLUMNS}, (select count(*) from photo p where p.work_id = d.id) as photo_count from ${DELIVERY_TABLES} ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const page = SORT.page(found, input.limit, (delivery) => [delivery.performedOn, delivery.id]);
    logRead('resident', [...new Set(page.items.map((delivery) => delivery.residentId))]);
    return page;
  }
}
