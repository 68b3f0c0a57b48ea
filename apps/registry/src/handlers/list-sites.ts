import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { loadSites } from '../store/load-sites';

@Handles(registry.listSites)
export class ListSitesHandler {
  async handle(_input: Input<typeof registry.listSites>, { db }: QueryContext) {
    return { items: await loadSites(db) };
  }
}
