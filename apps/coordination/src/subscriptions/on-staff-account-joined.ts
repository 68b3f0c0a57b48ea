import { registry, type EventData } from '@cus/contracts';
import { Subscribes, type EventContext } from '@cus/platform';
import { PlanRow } from '../store/plan-tables';
import { RequestRow } from '../store/request-tables';

/** Work given to somebody before the first sign-in becomes the account's, which asks for it under its own id. */
@Subscribes(registry.staffAccountJoined, 'hand-work-to-account')
export class OnStaffAccountJoined {
  async handle({ staffId, userId }: EventData<typeof registry.staffAccountJoined>, { db }: EventContext) {
    await db.update(RequestRow, { assigneeId: staffId }, { assigneeId: userId });
    await db.update(PlanRow, { coordinatorId: staffId }, { coordinatorId: userId });
  }
}
