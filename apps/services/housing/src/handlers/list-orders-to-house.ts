import { housing, type Input } from '@cus/contracts';
import { TAKEN_ORDERS, takenOrder, type TakenOrderRow } from '@cus/delivery';
import { Handles, type QueryContext } from '@cus/platform';

@Handles(housing.listOrdersToHouse)
export class ListOrdersToHouseHandler {
  async handle(_input: Input<typeof housing.listOrdersToHouse>, { db, logRead }: QueryContext) {
    const rows: (TakenOrderRow & { person_id: string })[] = await db.query(
      `select o.*, person_of(o.resident_id) as person_id from (${TAKEN_ORDERS}) o
       where o.closed_on is null and not exists (select from stay_order l where l.order_id = o.order_id)
       order by o.from_date, o.order_id limit 500`,
    );
    logRead('resident', [...new Set(rows.map((row) => row.person_id))]);
    return {
      items: rows.map((row) => {
        const { orderId, providerId, quantityMilli, from, to } = takenOrder(row);
        return {
          orderId,
          residentId: row.person_id,
          ...(providerId && { providerId }),
          quantityMilli,
          from,
          to,
        };
      }),
    };
  }
}
