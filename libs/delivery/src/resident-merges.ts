import type { Statement } from './taken-order';

interface Merge {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
}

/**
 * Records keep the resident they were made for; merges stand beside them. So an unmerge restores exactly what was,
 * and work begun for the survivor meanwhile stays with the survivor. An undo that comes first keeps its merge out.
 */
export function recordMerge({ mergeId, survivorId, mergedId }: Merge): Statement {
  return {
    sql: `insert into resident_merge (merge_id, survivor_id, merged_id) values ($1, $2, $3) on conflict do nothing`,
    values: [mergeId, survivorId, mergedId],
  };
}

export function recordUnmerge({ mergeId, survivorId, mergedId }: Merge): Statement {
  return {
    sql: `
insert into resident_merge (merge_id, survivor_id, merged_id, undone) values ($1, $2, $3, true)
on conflict (centre_id, merge_id) do update set undone = true`,
    values: [mergeId, survivorId, mergedId],
  };
}
