import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { Conditions } from '../store/conditions';
import { CONTRACT_COLUMNS, CONTRACT_TABLES, withServiceCodes } from '../store/contract-view';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listContracts>['items'][number];

const SORT = new Keyset({ 'c.number': 'text' });

@Handles(commissioning.listContracts)
export class ListContractsHandler {
  async handle(input: Input<typeof commissioning.listContracts>, { db, actor }: QueryContext) {
    const where = new Conditions()
      .when(input.providerId, (p) => `c.provider_id = ${p}`)
      .when(input.projectId, (p) => `c.project_id = ${p}`)
      .when(input.mode, (p) => `c.mode = ${p}`)
      .when(
        input.serviceCode,
        (p) => `exists (select 1 from contract_line l where l.contract_id = c.id and l.service_code = ${p})`,
      )
      .when(input.validOn, (p) => `(c.state = 'active' and ${p}::date between c.valid_from and c.valid_to)`)
      .behind(input.cursor, SORT);
    if (seesOwnStaffOnly(actor)) where.and(`c.mode = 'own-staff'`);
    const found = await select<Item>(
      db,
      `select ${CONTRACT_COLUMNS} from ${CONTRACT_TABLES} ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const page = SORT.page(found, input.limit, (contract) => [contract.contractNumber]);
    return { ...page, items: page.items.map(withServiceCodes) };
  }
}
