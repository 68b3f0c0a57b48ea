import { commissioning, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { providerView, type ProviderRow } from '../domain/provider-view';
import { dayOr } from '../domain/today';
import { Conditions } from '../store/conditions';
import { keyPart, pageOf, readCursor } from '../store/page';
import { EVIDENCE } from '../store/provider-rows';
import { select } from '../store/query';

@Handles(commissioning.listProviders)
export class ListProvidersHandler {
  async handle(input: Input<typeof commissioning.listProviders>, { db, now }: QueryContext) {
    const after = readCursor(input.cursor, [keyPart.text, keyPart.uuid]);
    const where = new Conditions()
      .when(input.search, (p) => `strpos(lower(p.name), lower(${p})) > 0`)
      .when(after, (p) => `(p.name, p.id) > ((${p}::text[])[1], (${p}::text[])[2]::uuid)`);
    const found = await select<ProviderRow>(
      db,
      `select p.*, ${EVIDENCE} from provider p ${where.sql} order by p.name, p.id limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const on = dayOr(input.asOf, now);
    const page = pageOf(found, input.limit, (row) => [row.name, row.id]);
    return { ...page, items: page.items.map((row) => providerView(row, on)) };
  }
}
