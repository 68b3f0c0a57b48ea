import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { lockMerges, standAlone } from '../store/resident-merges';

interface MergeRow {
  survivorId: string;
  mergedId: string;
  undone: boolean;
}

@Handles(registry.unmergeResidents)
export class UnmergeResidentsHandler {
  async handle(
    { mergeId }: Input<typeof registry.unmergeResidents>,
    { db, emit, actor, now }: CommandContext,
  ) {
    await lockMerges(db, actor.centreId);
    const rows: MergeRow[] = await db.query(
      `select survivor_id as "survivorId", merged_id as "mergedId", undone_at is not null as undone
       from resident_merge where id = $1 for update`,
      [mergeId],
    );
    const [merge] = rows;
    if (!merge) throw new DomainError('not-found', 'registry.merge-not-found');
    if (merge.undone) throw new DomainError('conflict', 'registry.merge-already-undone');
    await db.query('update resident_merge set undone_at = $2, undone_by = $3 where id = $1', [
      mergeId,
      now,
      actor.userId,
    ]);
    await standAlone(db, merge.mergedId);
    emit(registry.residentsUnmerged, merge.survivorId, {
      mergeId,
      survivorId: merge.survivorId,
      restoredId: merge.mergedId,
    });
    return { done: true as const };
  }
}
