import type { EntityManager } from 'typeorm';

/** Next number of a series, counted per centre and year without gaps: `Z/2026/00042`. Held until the commit. */
export async function nextNumber(db: EntityManager, series: 'Z' | 'P', day: string): Promise<string> {
  const year = Number(day.slice(0, 4));
  const rows: { last: number }[] = await db.query(
    `insert into number_counter (series, year, last) values ($1, $2, 1)
     on conflict (centre_id, series, year) do update set last = number_counter.last + 1 returning last`,
    [series, year],
  );
  return `${series}/${year}/${String(rows[0]!.last).padStart(5, '0')}`;
}

/** Condition for a number known in part, `:number`: its beginning or its end, since "42" is what people say for `Z/2026/00042`. */
export function numbered(column: string): string {
  return `(starts_with(${column}, upper(:number)) or right(${column}, length(:number)) = upper(:number))`;
}
