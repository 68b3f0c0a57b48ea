import { uuidv7 } from '@cus/kernel';
import type { Context } from '@cus/platform';
import type { Order } from '../domain/types';

export interface OrderAction {
  readonly action: string;
  /** Business date. */
  readonly on: string;
  readonly reason?: string;
  readonly comment?: string;
  readonly quantityMilli?: number;
}

/** Adds to the append-only list of what happened to an order; its placing is the order row itself. */
export async function recordAction(
  { db, actor, now }: Context,
  order: Order,
  { action, on, reason, comment, quantityMilli }: OrderAction,
): Promise<void> {
  await db.query(
    `insert into order_action (id, order_id, provider_id, action, on_day, reason, comment, quantity_milli, actor_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      uuidv7(),
      order.id,
      order.providerId ?? null,
      action,
      on,
      reason ?? null,
      comment ?? null,
      quantityMilli ?? null,
      actor.userId,
      now,
    ],
  );
}
