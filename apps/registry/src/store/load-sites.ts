import type { Output, registry } from '@cus/contracts';
import type { EntityManager } from 'typeorm';

export type Site = Output<typeof registry.listSites>['items'][number];

type SiteRow = { [K in keyof Site]-?: Exclude<Site[K], undefined> | null };

/** Sites of the centre by name, or the one asked for. */
export async function loadSites(db: EntityManager, siteId?: string): Promise<Site[]> {
  const rows: SiteRow[] = await db.query(
    `select id as "siteId", version, active, name, pillar, kind, address, phone, email, opening_hours as "openingHours"
     from site where $1::uuid is null or id = $1 order by not active, kind desc, name, id limit 200`,
    [siteId ?? null],
  );
  return rows.map(
    (row) => ({ ...row, phone: row.phone ?? undefined, email: row.email ?? undefined }) as Site,
  );
}
