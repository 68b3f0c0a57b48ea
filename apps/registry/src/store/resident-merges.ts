import type { EntityManager } from 'typeorm';

/**
 * Merges of one centre happen one after another: they are rare, and each may move a whole tree of records.
 * Held until the transaction ends.
 */
export async function lockMerges(db: EntityManager, centreId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`registry/merges/${centreId}`]);
}

/** The record and all that were merged into it, directly or through others. */
const TREE = `
with recursive tree(id) as (
  select $1::uuid
  union
  select m.merged_id from resident_merge m join tree on m.survivor_id = tree.id where m.undone_at is null
)`;

/** Makes `survivorId` stand for a record and all merged into it; their disclosures follow, so providers keep seeing the person. */
export async function standFor(db: EntityManager, mergedId: string, survivorId: string): Promise<void> {
  await db.query(`${TREE} update resident set merged_into = $2 where id in (select id from tree)`, [
    mergedId,
    survivorId,
  ]);
  await moveDisclosures(db, mergedId);
}

/** Makes a record stand for itself again, and for all merged into it. */
export async function standAlone(db: EntityManager, restoredId: string): Promise<void> {
  await db.query(
    `${TREE} update resident set merged_into = nullif($1::uuid, id) where id in (select id from tree)`,
    [restoredId],
  );
  await moveDisclosures(db, restoredId);
}

async function moveDisclosures(db: EntityManager, rootId: string): Promise<void> {
  await db.query(
    `${TREE} update disclosure d set resident_id = coalesce(r.merged_into, r.id)
     from resident r where r.id = d.named_id and d.named_id in (select id from tree)`,
    [rootId],
  );
}
