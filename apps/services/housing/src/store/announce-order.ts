import type { EventContext } from '@cus/platform';
import { announceNights } from './night-books';
import { stayIdsOf } from './orders';
import { lockStay } from './stays';

/** Announces again what changes for the stay of an order whose terms have changed. */
export async function announceOrder(context: EventContext, orderId: string): Promise<void> {
  for (const stayId of await stayIdsOf(context.db, orderId)) {
    await announceNights(context, [await lockStay(context.db, stayId)]);
  }
}
