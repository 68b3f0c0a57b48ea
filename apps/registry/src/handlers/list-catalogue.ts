import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import {
  DEFAULT_CATALOGUE,
  isActiveOn,
  withDefaults,
  type CatalogueEntry,
} from '../domain/default-catalogue';

type EntryRow = { [K in keyof CatalogueEntry]-?: Exclude<CatalogueEntry[K], undefined> | null };

@Handles(registry.listCatalogue)
export class ListCatalogueHandler {
  async handle({ pillar, activeOn }: Input<typeof registry.listCatalogue>, { db }: QueryContext) {
    const rows: EntryRow[] = await db.query(
      `select service_code as "serviceCode", version, name_pl as "namePl", name_en as "nameEn", name_uk as "nameUk", pillar, unit, fulfilment,
         description, eligibility, default_fee_basis_points as "defaultFeeBasisPoints",
         active_from::text as "activeFrom", active_to::text as "activeTo"
       from catalogue_entry order by service_code limit 1000`,
    );
    const saved = rows.map(
      (row) =>
        ({
          ...row,
          nameUk: row.nameUk ?? undefined,
          activeFrom: row.activeFrom ?? undefined,
          activeTo: row.activeTo ?? undefined,
        }) as CatalogueEntry,
    );
    return {
      items: withDefaults(saved, DEFAULT_CATALOGUE)
        .filter((entry) => pillar === undefined || entry.pillar === pillar)
        .filter((entry) => activeOn === undefined || isActiveOn(entry, activeOn)),
    };
  }
}
