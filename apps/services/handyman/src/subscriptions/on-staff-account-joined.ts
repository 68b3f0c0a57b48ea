import { type EventData, registry } from '@cus/contracts';
import { type EventContext, Subscribes } from '@cus/platform';
import { Job } from '../store/tables';

/** Jobs given to somebody before the first sign-in become the account's: the worker's own are found by it. */
@Subscribes(registry.staffAccountJoined, 'hand-work-to-account')
export class OnStaffAccountJoined {
  async handle({ staffId, userId }: EventData<typeof registry.staffAccountJoined>, { db }: EventContext) {
    await db.update(Job, { workerId: staffId }, { workerId: userId });
  }
}
