import { TAKEN_ORDERS, takenOrder, type TakenOrder, type TakenOrderRow } from '@cus/delivery';
import type { EntityManager } from 'typeorm';

/** Locks the order, so that jobs on it are decided one after another; null when it is not ours (yet). */
export async function lockOrder(db: EntityManager, orderId: string): Promise<TakenOrder | null> {
  const [row] = (await db.query(`${TAKEN_ORDERS} and order_id = $1 for update`, [
    orderId,
  ])) as TakenOrderRow[];
  return row ? takenOrder(row) : null;
}

/** @returns thousandths of the order's unit announced by all pieces but the given one */
export async function deliveredMilli(db: EntityManager, orderId: string, exceptId: string): Promise<number> {
  const [row] = (await db.query(
    'select coalesce(sum(quantity_milli), 0) as milli from delivery where order_id = $1 and delivery_id <> $2',
    [orderId, exceptId],
  )) as { milli: string }[];
  return Number(row?.milli ?? 0);
}
