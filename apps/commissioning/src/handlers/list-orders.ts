import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { Conditions } from '../store/conditions';
import { ORDER_TABLES, orderColumns } from '../store/order-view';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listOrders>['items'][number];

const SORT = new Keyset({ 'o.ordered_on': 'date', 'o.id': 'uuid' }, 'desc');

@Handles(commissioning.listOrders)
export class ListOrdersHandler {
  async handle(input: Input<typeof commissioning.listOrders>, { db, actor, now, logRead }: QueryContext) {
    const where = new Conditions();
    const asOf = where.value(dayOr(input.asOf, now));
    where
      .when(input.number, (p) => `starts_with(lower(o.number), lower(${p}))`)
      .when(input.state, (p) => `o.state = ${p}`)
      .when(input.contractId, (p) => `o.contract_id = ${p}`)
      .when(input.providerId, (p) => `o.provider_id = ${p}`)
      .when(input.residentId, (p) => `o.resident_id in (select records_of(${p}))`)
      .when(input.planId, (p) => `o.plan_id = ${p}`)
      .when(input.serviceCode, (p) => `o.service_code = ${p}`)
      .when(input.fulfilment, (p) => `o.fulfilment = ${p}`)
      .when(input.performedBy, (p) => `o.performed_by = ${p}`)
      .when(
        input.expired,
        (p) => `(o.state = 'offered' and coalesce(o.expires_on < ${asOf}::date, false)) = ${p}`,
      )
      .when(input.planWithdrawn, (p) => `o.plan_withdrawn = ${p}`)
      .behind(input.cursor, SORT);
    if (seesOwnStaffOnly(actor)) where.and(`o.mode = 'own-staff'`);
    const found = await select<Item>(
      db,
      `select ${orderColumns(asOf)} from ${ORDER_TABLES} ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const page = SORT.page(found, input.limit, (order) => [order.orderedOn, order.id]);
    logRead('resident', [...new Set(page.items.map((order) => order.residentId))]);
    return page;
  }
}
