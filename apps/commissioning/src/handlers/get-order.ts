import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { ORDER_TABLES, orderColumns } from '../store/order-view';
import { isoInstant, rowsOf } from '../store/query';

/** With its history, so that the order everybody opens costs one statement. */
const ORDER = `select to_jsonb(t) as row from (
  select ${orderColumns('$2')}, array(
    select jsonb_strip_nulls(jsonb_build_object('at', ${isoInstant('a.at')}, 'by', a.actor_id, 'action', a.action, 'on', a.on_day,
      'reason', a.reason, 'comment', a.comment, 'quantityMilli', a.quantity_milli))
    from order_action a where a.order_id = o.id order by a.id limit 500
  ) as history
  from ${ORDER_TABLES} where o.id = $1 and (o.mode = 'own-staff' or not $3::boolean)
) t`;

@Handles(commissioning.getOrder)
export class GetOrderHandler {
  async handle(input: Input<typeof commissioning.getOrder>, { db, actor, now, logRead }: QueryContext) {
    const [order] = await rowsOf<RawOutput<typeof commissioning.getOrder>>(db, ORDER, [
      input.orderId,
      dayOr(input.asOf, now),
      seesOwnStaffOnly(actor),
    ]);
    if (!order) throw new DomainError('not-found', 'commissioning.order-not-found');
    logRead('resident', [order.residentId]);
    return order;
  }
}
