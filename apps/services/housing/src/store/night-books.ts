import { housing } from '@cus/contracts';
import { type Delivery, recordDelivery, type TakenOrder } from '@cus/delivery';
import type { LocalDate, NightRange } from '@cus/kernel';
import type { Context } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import type { BillableOrder, LivedStay } from '../domain/lived-nights';
import { billableOrder, deliveriesToAnnounce, type ReportedMonth } from '../domain/month-deliveries';
import type { FeeFrom } from '../domain/month-fee';
import type { Stay } from './tables';

/** Everything the nights of a stay are counted from. */
export interface NightBooks {
  readonly stay: LivedStay;
  readonly orders: readonly BillableOrder[];
  readonly reported: readonly ReportedMonth[];
  readonly announced: readonly Delivery[];
  /** Empty for providers: row security keeps fees from them. */
  readonly fees: readonly FeeFrom[];
}

interface Row {
  readonly id: string;
  readonly absences: readonly NightRange[];
  readonly orders: readonly (TakenOrder & { providerId: string | null; closedOn: LocalDate | null })[];
  readonly reported: readonly ReportedMonth[];
  readonly announced: readonly Delivery[];
  readonly fees: readonly FeeFrom[];
}

const BOOKS = `
select s.id,
  coalesce((select jsonb_agg(jsonb_build_object('from', a.from_date, 'until', a.until_date))
    from absence a where a.stay_id = s.id), '[]') as absences,
  coalesce((select jsonb_agg(jsonb_build_object('orderId', o.order_id, 'providerId', o.provider_id, 'unit', o.unit,
      'quantityMilli', o.quantity_milli, 'from', o.from_date, 'to', o.to_date,
      'closedOn', case when o.closed_sequence > o.accepted_sequence then o.closed_on end))
    from stay_order l join taken_order o on o.centre_id = l.centre_id and o.order_id = l.order_id
    where l.stay_id = s.id), '[]') as orders,
  coalesce((select jsonb_agg(jsonb_build_object('month', r.month, 'proof', r.proof) order by r.month)
    from reported_month r where r.stay_id = s.id), '[]') as reported,
  coalesce((select jsonb_agg(jsonb_build_object('deliveryId', d.delivery_id, 'orderId', d.order_id,
      'performedOn', d.performed_on, 'quantityMilli', d.quantity_milli, 'extraGrosze', d.extra_grosze,
      'proof', d.proof, 'revision', d.revision))
    from delivery d where d.work_id = s.id), '[]') as announced,
  coalesce((select jsonb_agg(jsonb_build_object('from', f.from_date, 'monthlyFeeGrosze', f.monthly_fee_grosze))
    from fee_assessment f where f.stay_id = s.id), '[]') as fees
from stay s where s.id = any($1)`;

/** Books of stays somebody has lived in, by stay; one query for all. */
export async function nightBooks(
  db: EntityManager,
  stays: readonly Pick<Stay, 'id' | 'providerId' | 'movedInOn' | 'until'>[],
): Promise<ReadonlyMap<string, NightBooks>> {
  const rows: Row[] = await db.query(BOOKS, [stays.map((stay) => stay.id)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    stays.flatMap((stay) => {
      const row = byId.get(stay.id);
      if (!row || !stay.movedInOn) return [];
      return [[stay.id, booksOf(stay, stay.movedInOn, row)]];
    }),
  );
}

function booksOf(stay: Pick<Stay, 'providerId' | 'until'>, movedInOn: string, row: Row): NightBooks {
  return {
    stay: {
      movedInOn: movedInOn as LocalDate,
      ...(stay.until && { until: stay.until as LocalDate }),
      absences: row.absences,
    },
    // An order that went to another provider meanwhile cannot pay for nights in this one's flat.
    orders: row.orders
      .filter((order) => order.providerId === stay.providerId && order.unit === 'night')
      .map(({ closedOn, providerId: _, ...order }) =>
        billableOrder({ ...order, ...(closedOn && { closedOn }) }),
      ),
    reported: row.reported,
    announced: row.announced,
    fees: row.fees,
  };
}

/**
 * Announces what changed in the reported months of these stays, whose rows the caller has locked.
 * @returns number of announcements
 */
export async function announceNights(
  { db, emit }: Pick<Context, 'db' | 'emit'>,
  stays: readonly Stay[],
): Promise<number> {
  const books = await nightBooks(db, stays);
  let count = 0;
  for (const stay of stays) {
    const own = books.get(stay.id);
    if (!own) continue;
    for (const delivery of deliveriesToAnnounce({ ...own, stayId: stay.id })) {
      const { sql, values } = recordDelivery(delivery, stay.id, stay.providerId ?? undefined);
      await db.query(sql, values);
      emit(housing.deliveryProved, delivery.deliveryId, delivery);
      count += 1;
    }
  }
  return count;
}
