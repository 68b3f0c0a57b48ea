import { commissioning, type Input } from '@cus/contracts';
import { removePhoto } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { deliveryStates } from '../domain/delivery-states';
import { dayOr } from '../domain/today';
import { assertSpeaksFor, seesOwnStaffOnly } from '../domain/who-acts';
import { lockDelivery } from '../store/lock';
import { recordAction } from '../store/record-action';

/**
 * For a picture that shows a person or another card. What was accepted with it in sight stays as it was, unless the office,
 * which answers for people's data, takes it away.
 */
@Handles(commissioning.removeDeliveryPhoto)
export class RemoveDeliveryPhotoHandler {
  async handle(input: Input<typeof commissioning.removeDeliveryPhoto>, context: CommandContext) {
    const { db, actor, now } = context;
    const { delivery, order } = await lockDelivery(db, input.deliveryId);
    if (actor.providerId || seesOwnStaffOnly(actor)) {
      assertSpeaksFor(actor, order.mode);
      deliveryStates.next(delivery.state, 'remove-photo');
    }
    const { sql, values } = removePhoto(input.deliveryId, input.photoId);
    const gone: unknown[] = await db.query(sql, values);
    if (gone.length === 0) throw new DomainError('not-found', 'commissioning.photo-not-found');
    await recordAction(context, order, { action: 'remove-photo', on: dayOr(undefined, now) });
    return { done: true as const };
  }
}
