import { personOf } from '@cus/delivery';
import type { EntityManager } from 'typeorm';
import { select } from './query';

export interface OrderSums {
  readonly orderId: string;
  readonly residentId?: string;
  readonly serviceCode: string;
  readonly settledGrosze: number;
  /** Absent while there is no invoice. */
  readonly invoicedGrosze?: number;
}

/** What was settled for each order of a statement beside what its invoice asks for. */
export function settledByOrder(db: EntityManager, settlementId: string): Promise<OrderSums[]> {
  return select<OrderSums>(
    db,
    `select coalesce(l.order_id, i.order_id) as order_id, ${personOf('o.resident_id')} as resident_id,
       coalesce(l.service_code, o.service_code, 'unknown') as service_code,
       coalesce(l.amount, 0) as settled_grosze,
       case when s.invoice_number is not null then coalesce(i.amount_grosze, 0) end as invoiced_grosze
     from settlement s
     join (
       (select order_id, min(service_code) as service_code, sum(amount_grosze) as amount from settlement_line where settlement_id = $1 group by 1) l
       full join (select order_id, amount_grosze from invoice_line where settlement_id = $1) i using (order_id)
     ) on true
     left join orders o on o.id = coalesce(l.order_id, i.order_id)
     where s.id = $1 order by 1 limit 2000`,
    [settlementId],
  );
}
