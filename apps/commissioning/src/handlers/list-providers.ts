import { commissioning, type Input } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { providerView, type ProviderRow } from '../domain/provider-view';
import { dayOr } from '../domain/today';
import { Conditions } from '../store/conditions';
import { EVIDENCE } from '../store/provider-rows';
import { select } from '../store/query';

const SORT = new Keyset({ 'p.name': 'text', 'p.id': 'uuid' });

@Handles(commissioning.listProviders)
export class ListProvidersHandler {
  async handle(input: Input<typeof commissioning.listProviders>, { db, now }: QueryContext) {
    const where = new Conditions()
      .when(input.search, (p) => `strpos(lower(p.name), lower(${p})) > 0`)
      .behind(input.cursor, SORT);
    const found = await select<ProviderRow>(
      db,
      `select p.*, ${EVIDENCE} from provider p ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const on = dayOr(input.asOf, now);
    const page = SORT.page(found, input.limit, (row) => [row.name, row.id]);
    return { ...page, items: page.items.map((row) => providerView(row, on)) };
  }
}
