import { coordination, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { addToTimeline } from '../store/timeline';
import { TimelineRow } from '../store/timeline-tables';

@Handles(coordination.detachResident)
export class DetachResidentHandler {
  async handle(input: Input<typeof coordination.detachResident>, context: CommandContext) {
    const { db, now } = context;
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    // Only a joining can be undone: a request received for a known person is that person's.
    if (!row.attached) throw new DomainError('conflict', 'coordination.resident-not-attached');
    if (row.planId) throw new DomainError('conflict', 'coordination.request-has-plan');
    if (!DETACHABLE.includes(row.state))
      throw new DomainError('conflict', 'coordination.not-allowed-in-state', {
        state: row.state,
        action: 'detach',
      });
    const nobody = { residentReference: null, residentId: null };
    // The person's own timeline must not keep what was never about him or her.
    await db.update(TimelineRow, { requestId: row.id }, nobody);
    const changed = await changeRequest(db, row, { ...nobody, attached: null });
    await addToTimeline(context, nobody, { kind: 'resident-detached', on, requestId: row.id });
    return { version: changed.version, state: row.state };
  }
}

/** Before anything was settled for the person. */
const DETACHABLE = ['received', 'assigned', 'passed', 'assessed'];
