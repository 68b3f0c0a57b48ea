import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listProjects>['items'][number];

@Handles(commissioning.listProjects)
export class ListProjectsHandler {
  async handle(_input: Input<typeof commissioning.listProjects>, { db }: QueryContext) {
    return { items: await select<Item>(db, 'select * from project order by eligible_from, code limit 200') };
  }
}
