import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { seesOwnStaffOnly } from '../domain/who-acts';
import { Conditions } from '../store/conditions';
import { CONTRACT_COLUMNS, CONTRACT_TABLES, withServiceCodes } from '../store/contract-view';
import { keyPart, pageOf, readCursor } from '../store/page';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listContracts>['items'][number];

@Handles(commissioning.listContracts)
export class ListContractsHandler {
  async handle(input: Input<typeof commissioning.listContracts>, { db, actor }: QueryContext) {
    const after = readCursor(input.cursor, [keyPart.text]);
    const where = new Conditions()
      .when(input.providerId, (p) => `c.provider_id = ${p}`)
      .when(input.projectId, (p) => `c.project_id = ${p}`)
      .when(input.mode, (p) => `c.mode = ${p}`)
      .when(
        input.serviceCode,
        (p) => `exists (select 1 from contract_line l where l.contract_id = c.id and l.service_code = ${p})`,
      )
      .when(input.validOn, (p) => `(c.state = 'active' and ${p}::date between c.valid_from and c.valid_to)`)
      .when(after?.[0], (p) => `c.number > ${p}`);
    if (seesOwnStaffOnly(actor)) where.and(`c.mode = 'own-staff'`);
    const found = await select<Item>(
      db,
      `select ${CONTRACT_COLUMNS} from ${CONTRACT_TABLES} ${where.sql} order by c.number limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const page = pageOf(found, input.limit, (contract) => [contract.contractNumber]);
    return { ...page, items: page.items.map(withServiceCodes) };
  }
}
