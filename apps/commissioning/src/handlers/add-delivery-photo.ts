import { commissioning, type Input } from '@cus/contracts';
import { keepPhoto, readPhoto, sameAmong } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { deliveryStates } from '../domain/delivery-states';
import type { Delivery, Order } from '../domain/types';
import { assertSpeaksFor } from '../domain/who-acts';
import { photosOfDelivery } from '../store/photos';
import { select } from '../store/query';

/** A card has two sides; a month's attendance list a few sheets. */
const MOST_PHOTOS = 10;

@Handles(commissioning.addDeliveryPhoto)
export class AddDeliveryPhotoHandler {
  async handle({ deliveryId, jpeg }: Input<typeof commissioning.addDeliveryPhoto>, context: CommandContext) {
    const { db, actor, commandId, now } = context;
    // No money moves, so the delivery alone is locked: its pictures are counted one after another.
    const [delivery] = await select<Pick<Delivery, 'id' | 'state'> & Pick<Order, 'mode'>>(
      db,
      `select d.id, d.state, o.mode from delivery d join orders o on o.id = d.order_id
       where d.id = $1 for no key update of d`,
      [deliveryId],
    );
    if (!delivery) throw new DomainError('not-found', 'commissioning.delivery-not-found');
    assertSpeaksFor(actor, delivery.mode);
    deliveryStates.next(delivery.state, 'add-photo');
    const photo = readPhoto('commissioning', jpeg);
    const same = sameAmong('commissioning', await photosOfDelivery(db, delivery.id), {
      sha256: photo.sha256,
      shows: 'card',
      most: MOST_PHOTOS,
    });
    if (same) return { id: same.id };
    const { sql, values } = keepPhoto({
      id: commandId,
      workId: delivery.id,
      shows: 'card',
      photo,
      addedBy: actor.userId,
      addedAt: now,
    });
    await db.query(sql, values);
    return { id: commandId };
  }
}
