import type { EntityManager } from 'typeorm';
import { connectedWith, residentBehind, type Merge } from '../domain/resident-alias';
import { ResidentMergeRow } from './timeline-tables';

/**
 * Merges move references; whoever writes one meanwhile would be missed. Writers share this lock, a merge holds it alone.
 */
const MERGE_LOCK = `hashtextextended('coordination.resident-merge/' || platform.centre()::text, 0)`;

/** Who a resident's id stands for now, for a row about to be written; keep the id as given beside the answer. */
export async function currentResident(db: EntityManager, reference: string): Promise<string> {
  const [, resident] = await Promise.all([
    db.query(`select pg_advisory_xact_lock_shared(${MERGE_LOCK})`),
    residentAsked(db, reference),
  ]);
  return resident;
}

/** The same walk as `residentBehind`, along the merges of this one person only. */
const RESIDENT_BEHIND = `
with recursive behind (id, seen) as (
  select $1::uuid, '{}'::uuid[]
  union all
  select later.survivor_id, behind.seen || behind.id
  from behind cross join lateral (
    select survivor_id from resident_merge where merged_id = behind.id and not undone order by sequence desc limit 1
  ) later
  where behind.id <> all (behind.seen)
)
select id from behind order by cardinality(seen) desc limit 1`;

/** Who a resident's id stands for now, for a question. */
export async function residentAsked(db: EntityManager, reference: string): Promise<string> {
  const [found]: { id: string }[] = await db.query(RESIDENT_BEHIND, [reference]);
  return found?.id ?? reference;
}

export interface MergeFact {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly sequence: bigint;
  readonly undone: boolean;
}

/** Takes note of a merge or its undoing, in whatever order they come, and moves the references they touch. */
export async function applyMerge(db: EntityManager, fact: MergeFact): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(${MERGE_LOCK})`);
  await db.query(
    `insert into resident_merge (merge_id, survivor_id, merged_id, sequence, undone) values ($1, $2, $3, $4, $5)
     on conflict (centre_id, merge_id) do update set undone = resident_merge.undone or excluded.undone,
       sequence = least(resident_merge.sequence, excluded.sequence)`,
    [fact.mergeId, fact.survivorId, fact.mergedId, String(fact.sequence), fact.undone],
  );
  const known = await db.find(ResidentMergeRow);
  const standing = known.filter((merge) => !merge.undone).map(toMerge);
  const references = connectedWith([fact.survivorId, fact.mergedId], known);
  await moveReferences(
    db,
    references,
    references.map((reference) => residentBehind(reference, standing)),
  );
}

/** Tables and the person their pair of columns `<person>_reference`, `<person>_id` is about. */
const REFERENCES = [
  ['request', 'resident'],
  ['request', 'speaker'],
  ['plan', 'resident'],
  ['timeline_entry', 'resident'],
  ['known_order', 'resident'],
] as const;

async function moveReferences(db: EntityManager, references: string[], residents: string[]): Promise<void> {
  // Two plans of what turns out to be one person may stand side by side; see the unique indexes of `plan`.
  await db.query(
    `update plan set doubled_by_merge = true
     where resident_reference = any($1::uuid[]) and state in ('preparing', 'active', 'under-review')`,
    [references],
  );
  for (const [table, person] of REFERENCES) {
    await db.query(
      `update ${table} t set ${person}_id = moved.resident
       from unnest($1::uuid[], $2::uuid[]) as moved(reference, resident)
       where t.${person}_reference = moved.reference and t.${person}_id is distinct from moved.resident`,
      [references, residents],
    );
  }
  await settleDoubledPlans(db, [...new Set(residents)]);
}

/** Leaves one plan of a resident in force, and one in preparation, unmarked: the one the unique index guards. */
export async function settleDoubledPlans(db: EntityManager, residents: readonly string[]): Promise<void> {
  await db.query(
    `update plan set doubled_by_merge = false where doubled_by_merge and id in (
       select distinct on (resident_id, state = 'preparing') id from plan
       where resident_id = any($1::uuid[]) and state in ('preparing', 'active', 'under-review')
       order by resident_id, state = 'preparing', doubled_by_merge, created_at, id)`,
    [residents],
  );
}

function toMerge(row: ResidentMergeRow): Merge {
  return { survivorId: row.survivorId, mergedId: row.mergedId, sequence: BigInt(row.sequence) };
}
