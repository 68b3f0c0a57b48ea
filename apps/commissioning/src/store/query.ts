import type { EntityManager } from 'typeorm';

/**
 * Rows of a select with keys in camelCase and without nulls. They travel as JSON inside the database's answer, so that
 * bigint is an exact number (amounts stay below 2^53) and a date stays the text it is.
 */
export function select<T>(db: EntityManager, sql: string, values: unknown[] = []): Promise<T[]> {
  return rowsOf(db, `select to_jsonb(t) as row from (${sql}) t`, values);
}

/** Rows an insert, update or delete returns, in the same form. */
export function change<T>(db: EntityManager, sql: string, values: unknown[] = []): Promise<T[]> {
  return rowsOf(db, `with t as (${sql}) select to_jsonb(t) as row from t`, values);
}

/** A statement of its own shape that ends in `select to_jsonb(...) as row`. */
export async function rowsOf<T>(db: EntityManager, sql: string, values: unknown[]): Promise<T[]> {
  const found: { row: Record<string, unknown> }[] = await db.query(sql, values);
  return found.map(({ row }) => camelCase(row) as T);
}

/** SQL for a timestamp as ISO text in UTC, whatever the session's zone. */
export function isoInstant(column: string): string {
  return `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const names = new Map<string, string>();

function camelCase(row: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key in row) {
    if (row[key] === null) continue;
    let name = names.get(key);
    if (!name) names.set(key, (name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())));
    result[name] = row[key];
  }
  return result;
}
