import { registry, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { consentState } from '../store/consent-state';
import { loadResident, lockStanding, standingId } from '../store/load-resident';
import { ConsentTable } from '../store/tables';

@Handles(registry.recordConsent)
export class RecordConsentHandler {
  async handle(
    { purpose, granted, on, form, ...input }: Input<typeof registry.recordConsent>,
    { db, emit, actor, now, commandId: id }: CommandContext,
  ) {
    const residentId = await standingId(db, input.residentId);
    await lockStanding(db, residentId);
    const { ids } = await loadResident(db, residentId);
    const before = await consentState(db, { residentIds: ids, purpose });
    await db.insert(ConsentTable, {
      id,
      residentId,
      purpose,
      granted,
      countsFrom: on,
      form,
      recordedAt: now,
      recordedBy: actor.userId,
    });
    const after = await consentState(db, { residentIds: ids, purpose });
    // A late note about an earlier day may leave the present state as it is: then nothing changed for others.
    if (after.granted !== before.granted)
      emit(registry.consentChanged, residentId, { residentId, purpose, granted: after.granted });
    return { id };
  }
}
