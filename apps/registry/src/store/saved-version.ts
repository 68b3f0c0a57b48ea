import { changedMeanwhile, DomainError, type Stamped } from '@cus/kernel';
import type { EntityManager } from 'typeorm';

/** A table written by guarded upserts, and the key of one of its rows; the centre's settings are one row. */
type Row =
  | { readonly table: 'catalogue_entry'; readonly key: readonly ['service_code', string] }
  | { readonly table: 'site'; readonly key: readonly ['id', string] }
  | { readonly table: 'centre_settings'; readonly key?: undefined };

/**
 * Answer of a guarded upsert `... where version = $seen returning version`.
 * @throws DomainError conflict `registry.changed-meanwhile` when it touched no row
 */
export async function savedVersion(
  db: EntityManager,
  { table, key }: Row,
  rows: readonly { version: number }[],
): Promise<{ version: number }> {
  const [row] = rows;
  if (row) return { version: row.version };
  const [current]: Stamped[] = await db.query(
    `select version, changed_at as "changedAt", changed_by as "changedBy" from ${table} ${key ? `where ${key[0]} = $1` : ''}`,
    key ? [key[1]] : [],
  );
  // There is none when a version was named of a row nobody ever saved.
  throw current
    ? changedMeanwhile('registry', current)
    : new DomainError('conflict', 'registry.changed-meanwhile');
}
