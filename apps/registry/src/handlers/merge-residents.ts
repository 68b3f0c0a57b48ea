import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { composeResident } from '../domain/compose-resident';
import { loadResident, lockStanding } from '../store/load-resident';
import { lockMerges, standFor } from '../store/resident-merges';
import { ResidentMergeTable } from '../store/tables';

@Handles(registry.mergeResidents)
export class MergeResidentsHandler {
  async handle(
    { residentId: survivorId, mergedId }: Input<typeof registry.mergeResidents>,
    { db, emit, actor, now, commandId: mergeId }: CommandContext,
  ) {
    if (survivorId === mergedId) throw new DomainError('invalid', 'registry.cannot-merge-with-itself');
    await lockMerges(db, actor.centreId);
    for (const id of [survivorId, mergedId].sort()) await lockStanding(db, id);
    const [survivor, other] = [await loadResident(db, survivorId), await loadResident(db, mergedId)];
    const [one, two] = [survivor, other].map(({ standing, merged }) => composeResident(standing, merged));
    // A PESEL stands on one record of the centre only, so two records that have one have different ones.
    if (one?.peselCipher && two?.peselCipher)
      throw new DomainError('rule-broken', 'registry.different-pesel');
    // Otherwise the address in clear would stay on the record of a person who hides it.
    if (one?.concealed !== two?.concealed)
      throw new DomainError('rule-broken', 'registry.conceal-both-first');
    await db.insert(ResidentMergeTable, {
      id: mergeId,
      survivorId,
      mergedId,
      mergedAt: now,
      mergedBy: actor.userId,
    });
    await standFor(db, mergedId, survivorId);
    emit(registry.residentsMerged, survivorId, { mergeId, survivorId, mergedId });
    return { mergeId };
  }
}
