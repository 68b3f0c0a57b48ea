import { TAKEN_ORDERS, takenOrder, type TakenOrder, type TakenOrderRow } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { refusal } from '@cus/platform';
import type { EntityManager } from 'typeorm';

/** Whose nights an order would pay for, and where. */
interface Guest {
  readonly residentId: string;
  readonly providerId: string | null;
}

/** Locks the order; null when it is not ours (yet). */
export async function lockOrder(db: EntityManager, orderId: string): Promise<TakenOrder | null> {
  const [row] = (await db.query(`${TAKEN_ORDERS} and order_id = $1 for update`, [
    orderId,
  ])) as TakenOrderRow[];
  return row ? takenOrder(row) : null;
}

/**
 * @throws DomainError `housing.order-not-found`, `.order-not-in-nights`, `.order-of-other-provider`,
 * `.order-of-other-resident`
 */
export async function linkableOrder(db: EntityManager, orderId: string, guest: Guest): Promise<TakenOrder> {
  const order = await lockOrder(db, orderId);
  if (!order) throw new DomainError('not-found', 'housing.order-not-found');
  if (order.unit !== 'night')
    throw new DomainError('invalid', 'housing.order-not-in-nights', { unit: order.unit });
  if ((order.providerId ?? null) !== guest.providerId)
    throw new DomainError('rule-broken', 'housing.order-of-other-provider');
  const [row] = (await db.query('select person_of($1) = person_of($2) as same', [
    order.residentId,
    guest.residentId,
  ])) as { same: boolean }[];
  if (!row?.same) throw new DomainError('rule-broken', 'housing.order-of-other-resident');
  return order;
}

/** @throws DomainError conflict `housing.order-already-linked` */
export async function link(db: EntityManager, orderId: string, stayId: string): Promise<void> {
  await db
    .query('insert into stay_order (order_id, stay_id) values ($1, $2)', [orderId, stayId])
    .catch((error: unknown) => {
      throw refusal(error, {
        stay_order_once: () => new DomainError('conflict', 'housing.order-already-linked'),
      });
    });
}

export async function stayIdsOf(db: EntityManager, orderId: string): Promise<readonly string[]> {
  const rows = (await db.query('select stay_id from stay_order where order_id = $1', [orderId])) as {
    stay_id: string;
  }[];
  return rows.map((row) => row.stay_id);
}
