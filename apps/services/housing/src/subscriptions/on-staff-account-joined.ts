import { type EventData, registry } from '@cus/contracts';
import { type EventContext, Subscribes } from '@cus/platform';

/** Meetings given to somebody before the first sign-in become the account's: the specialist's own are found by it. */
@Subscribes(registry.staffAccountJoined, 'hand-work-to-account')
export class OnStaffAccountJoined {
  async handle({ staffId, userId }: EventData<typeof registry.staffAccountJoined>, { db }: EventContext) {
    await db.query('update session set performed_by = $2 where performed_by = $1', [staffId, userId]);
  }
}
