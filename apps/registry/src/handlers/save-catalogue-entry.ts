import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { savedVersion } from '../store/saved-version';

@Handles(registry.saveCatalogueEntry)
export class SaveCatalogueEntryHandler {
  async handle(input: Input<typeof registry.saveCatalogueEntry>, { db }: CommandContext) {
    const { activeFrom, activeTo } = input;
    if (activeFrom && activeTo && activeTo < activeFrom)
      throw new DomainError('invalid', 'registry.ends-before-start');
    const rows: { version: number }[] = await db.query(
      `insert into catalogue_entry as c (service_code, version, name_pl, name_en, name_uk, pillar, unit, fulfilment,
         description, eligibility, default_fee_basis_points, active_from, active_to)
       select $1, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
       where $2 = 0 or exists (select 1 from catalogue_entry where service_code = $1)
       on conflict (centre_id, service_code) do update set version = c.version + 1, name_pl = excluded.name_pl,
         name_en = excluded.name_en, name_uk = excluded.name_uk, pillar = excluded.pillar, unit = excluded.unit,
         fulfilment = excluded.fulfilment,
         description = excluded.description, eligibility = excluded.eligibility,
         default_fee_basis_points = excluded.default_fee_basis_points, active_from = excluded.active_from,
         active_to = excluded.active_to
       where c.version = $2 returning version`,
      [
        input.serviceCode,
        input.version,
        input.namePl,
        input.nameEn,
        input.nameUk ?? null,
        input.pillar,
        input.unit,
        input.fulfilment,
        input.description,
        input.eligibility,
        input.defaultFeeBasisPoints,
        activeFrom ?? null,
        activeTo ?? null,
      ],
    );
    return savedVersion(db, { table: 'catalogue_entry', key: ['service_code', input.serviceCode] }, rows);
  }
}
