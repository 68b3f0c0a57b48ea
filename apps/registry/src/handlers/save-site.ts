import { registry, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { checkOpeningHours } from '../domain/opening-hours';
import { savedVersion } from '../store/saved-version';

@Handles(registry.saveSite)
export class SaveSiteHandler {
  async handle(input: Input<typeof registry.saveSite>, { db }: CommandContext) {
    checkOpeningHours(input.openingHours);
    const rows: { version: number }[] = await db.query(
      `insert into site as s (id, version, active, name, pillar, kind, address, phone, email, opening_hours)
       select $1, 1, $3, $4, $5, $6, $7, $8, $9, $10
       where $2 = 0 or exists (select 1 from site where id = $1)
       on conflict (centre_id, id) do update set version = s.version + 1, active = excluded.active, name = excluded.name,
         pillar = excluded.pillar, kind = excluded.kind, address = excluded.address, phone = excluded.phone,
         email = excluded.email, opening_hours = excluded.opening_hours
       where s.version = $2 returning version`,
      [
        input.siteId,
        input.version,
        input.active,
        input.name,
        input.pillar,
        input.kind,
        JSON.stringify(input.address),
        input.phone ?? null,
        input.email ?? null,
        JSON.stringify(input.openingHours),
      ],
    );
    return savedVersion(db, { table: 'site', key: ['id', input.siteId] }, rows);
  }
}
