import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { DELIVERY_COLUMNS, DELIVERY_TABLES } from '../store/delivery-view';
import { photosOfDelivery } from '../store/photos';
import { isoInstant, select } from '../store/query';

type Answer = RawOutput<typeof commissioning.getDelivery>;

@Handles(commissioning.getDelivery)
export class GetDeliveryHandler {
  async handle(input: Input<typeof commissioning.getDelivery>, { db, actor, logRead }: QueryContext) {
    const [delivery] = await select<Omit<Answer, 'revisions' | 'photos'>>(
      db,
      `select ${DELIVERY_COLUMNS} from ${DELIVERY_TABLES} where d.id = $1 and (c.mode = 'own-staff' or not $2::boolean)`,
      [input.deliveryId, seesOwnStaffOnly(actor)],
    );
    if (!delivery) throw new DomainError('not-found', 'commissioning.delivery-not-found');
    const revisions = await select<Answer['revisions'][number]>(
      db,
      `select r.revision, r.performed_on, r.quantity_milli, r.extra_grosze, r.amount_grosze, ${isoInstant('r.recorded_at')} as recorded_at,
         r.booked_on, r.unbooked_on, a.accepted_on, a.unaccepted_on
       from delivery_revision r
       left join lateral (
         select accepted_on, unaccepted_on from delivery_acceptance a
         where a.delivery_id = r.delivery_id and a.revision = r.revision order by a.id desc limit 1
       ) a on true
       where r.delivery_id = $1 order by r.revision limit 500`,
      [input.deliveryId],
    );
    const photos = (await photosOfDelivery(db, delivery.id)).map(({ shows: _, addedAt, ...photo }) => ({
      ...photo,
      addedAt: addedAt.toISOString(),
    }));
    logRead('resident', [delivery.residentId]);
    return { ...delivery, photos, revisions };
  }
}
