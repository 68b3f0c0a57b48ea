import { DomainError } from '@cus/kernel';

/**
 * Answer of a guarded upsert `... where version = $seen returning version`.
 * @throws DomainError conflict `registry.changed-meanwhile` when it touched no row
 */
export function savedVersion(rows: readonly { version: number }[]): { version: number } {
  const [row] = rows;
  if (!row) throw new DomainError('conflict', 'registry.changed-meanwhile');
  return { version: row.version };
}
