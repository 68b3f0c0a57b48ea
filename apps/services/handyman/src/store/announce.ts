import { handyman } from '@cus/contracts';
import {
  announcedDelivery,
  DELIVERIES,
  type DeliveryRow,
  nextDelivery,
  obstacleTo,
  type Piece,
  recordDelivery,
} from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import type { CommandContext } from '@cus/platform';
import { deliveredMilli } from './orders';
import type { LockedJob } from './jobs';

/**
 * Announces a job as measured now, as the next revision of its delivery; nothing when the world knows it already.
 * The delivery bears the job's id, so that a figure of the share opens straight to the job.
 * @throws DomainError rule-broken `handyman.order-closed`, `.outside-order-period`, `.order-quantity-passed`
 */
export async function announce(
  { db, emit }: CommandContext,
  { job, order }: LockedJob,
  piece: Omit<Piece, 'deliveryId' | 'orderId' | 'performedBy'>,
): Promise<void> {
  if (piece.quantityMilli > 0) {
    const obstacle = obstacleTo(order, piece, await deliveredMilli(db, order.orderId, job.id));
    if (obstacle) throw new DomainError('rule-broken', `handyman.${obstacle}`);
  }
  const [row] = (await db.query(`${DELIVERIES} where delivery_id = $1`, [job.id])) as DeliveryRow[];
  const delivery = nextDelivery(row && announcedDelivery(row), {
    ...piece,
    deliveryId: job.id,
    orderId: order.orderId,
    // A provider answers for its people; only own staff is named.
    ...(job.workerId && !job.providerId && { performedBy: job.workerId }),
  });
  if (!delivery) return;
  const { sql, values } = recordDelivery(delivery, job.id, job.providerId ?? undefined);
  await db.query(sql, values);
  emit(handyman.deliveryProved, delivery.deliveryId, delivery);
}
