import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { dayOr } from '../domain/today';
import { Conditions } from '../store/conditions';
import { select } from '../store/query';
import { shareProject, UP_TO_DAY, upToDay } from '../store/share-sums';

type Item = RawOutput<typeof commissioning.shareByContract>['items'][number];

const SORT = new Keyset({ 'c.number': 'text' });

@Handles(commissioning.shareByContract)
export class ShareByContractHandler {
  async handle(input: Input<typeof commissioning.shareByContract>, { db, now }: QueryContext) {
    const project = await shareProject(db, input.projectId);
    const where = new Conditions();
    for (const day of upToDay(dayOr(input.asOf, now))) where.value(day);
    where
      .and(`c.cost_category = 'service'`)
      .when(input.measure, (p) => `t.kind = ${p}`)
      .when(input.scope === 'project' ? project.id : undefined, (p) => `c.project_id = ${p}`)
      .behind(input.cursor, SORT);
    if (!input.withVaccinations) where.and('not c.vaccination');
    const found = await select<Item>(
      db,
      `select c.id as contract_id, c.number as contract_number, c.mode, c.pes, c.provider_id, p.name as provider_name, c.vaccination,
         sum(t.amount_grosze) as amount_grosze
       from (${UP_TO_DAY}) t join contract c on c.id = t.contract_id left join provider p on p.id = c.provider_id
       ${where.sql} group by c.centre_id, c.id, p.name order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    return SORT.page(found, input.limit, (contract) => [contract.contractNumber]);
  }
}
