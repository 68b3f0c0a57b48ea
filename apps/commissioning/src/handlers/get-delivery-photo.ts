import { commissioning, type Input } from '@cus/contracts';
import { personOf, type PhotoRow, photoToSee, seenPhoto } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { select } from '../store/query';

@Handles(commissioning.getDeliveryPhoto)
export class GetDeliveryPhotoHandler {
  async handle(input: Input<typeof commissioning.getDeliveryPhoto>, { db, actor, logRead }: QueryContext) {
    const [delivery] = await select<{ residentId: string }>(
      db,
      `select ${personOf('d.resident_id')} as resident_id from delivery d join orders o on o.id = d.order_id
       where d.id = $1 and (o.mode = 'own-staff' or not $2::boolean)`,
      [input.deliveryId, seesOwnStaffOnly(actor)],
    );
    const { sql, values } = photoToSee(input.deliveryId, input.photoId);
    const [photo] = (await db.query(sql, values)) as PhotoRow[];
    if (!delivery || !photo) throw new DomainError('not-found', 'commissioning.photo-not-found');
    logRead('resident', [delivery.residentId]);
    return seenPhoto(photo);
  }
}
