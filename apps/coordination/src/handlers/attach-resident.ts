import { coordination, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { requestStates } from '../domain/request-states';
import { changeRequest, dayOfStep, lockRequest } from '../store/requests';
import { currentResident } from '../store/residents';
import { addToTimeline } from '../store/timeline';
import { TimelineRow } from '../store/timeline-tables';

@Handles(coordination.attachResident)
export class AttachResidentHandler {
  async handle(input: Input<typeof coordination.attachResident>, context: CommandContext) {
    const { db, actor, now } = context;
    const residentId = await currentResident(db, input.residentId);
    const row = await lockRequest(db, input);
    const on = dayOfStep(input.on, now, row);
    if (!input.consentGiven) throw new DomainError('rule-broken', 'coordination.consent-missing');
    if (row.residentId) throw new DomainError('conflict', 'coordination.resident-already-attached');
    if (requestStates.isFinal(row.state))
      throw new DomainError('conflict', 'coordination.not-allowed-in-state', {
        state: row.state,
        action: 'attach',
      });
    const resident = { residentReference: input.residentId, residentId };
    const consent = input.consentId ? { consentId: input.consentId } : {};
    const changed = await changeRequest(db, row, {
      ...resident,
      attached: { on, by: actor.userId, ...consent },
    });
    await db.update(TimelineRow, { requestId: row.id }, resident);
    await addToTimeline(context, resident, { kind: 'resident-attached', on, requestId: row.id });
    return { version: changed.version, state: row.state };
  }
}
