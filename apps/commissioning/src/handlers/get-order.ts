import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { ORDER_TABLES, orderColumns } from '../store/order-view';
import { isoInstant, rowsOf } from '../store/query';

type Answer = RawOutput<typeof commissioning.getOrder>;

const ORDER = `select to_jsonb(t) as row from (
  select ${orderColumns('$2')} from ${ORDER_TABLES} where o.id = $1 and (o.mode = 'own-staff' or not $3::boolean)
) t`;

const HISTORY = `select to_jsonb(t) as row from (
  select ${isoInstant('at')} as at, actor_id as by, action, on_day as "on", reason, comment, quantity_milli
  from order_action where order_id = $1 order by id limit 500
) t`;

@Handles(commissioning.getOrder)
export class GetOrderHandler {
  async handle(input: Input<typeof commissioning.getOrder>, { db, actor, now, logRead }: QueryContext) {
    const [[order], history] = await Promise.all([
      rowsOf<Omit<Answer, 'history'>>(db, ORDER, [
        input.orderId,
        dayOr(input.asOf, now),
        seesOwnStaffOnly(actor),
      ]),
      rowsOf<Answer['history'][number]>(db, HISTORY, [input.orderId]),
    ]);
    if (!order) throw new DomainError('not-found', 'commissioning.order-not-found');
    logRead('resident', [order.residentId]);
    return { ...order, history };
  }
}
