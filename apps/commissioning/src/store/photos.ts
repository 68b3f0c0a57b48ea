import { type KeptPhoto, photosOf } from '@cus/delivery';
import type { EntityManager } from 'typeorm';

/** Pictures of a delivery's card, in the order they were added. */
export async function photosOfDelivery(db: EntityManager, deliveryId: string): Promise<KeptPhoto[]> {
  const { sql, values } = photosOf(deliveryId);
  return db.query(sql, values);
}
