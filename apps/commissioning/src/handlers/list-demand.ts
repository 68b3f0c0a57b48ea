import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { Conditions } from '../store/conditions';
import { keyPart, pageOf, readCursor } from '../store/page';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listDemand>['items'][number];

@Handles(commissioning.listDemand)
export class ListDemandHandler {
  async handle(input: Input<typeof commissioning.listDemand>, { db, logRead }: QueryContext) {
    const after = readCursor(input.cursor, [keyPart.date, keyPart.uuid]);
    const where = new Conditions()
      .and('not withdrawn and ordered_milli < quantity_milli')
      .when(input.planId, (p) => `plan_id = ${p}`)
      .when(input.residentId, (p) => `resident_id = ${p}`)
      .when(input.serviceCode, (p) => `service_code = ${p}`)
      .when(after, (p) => `(valid_from, id) > ((${p}::text[])[1]::date, (${p}::text[])[2]::uuid)`);
    const found = await select<Item>(
      db,
      `select id as plan_line_id, plan_id, plan_version, resident_id, coordinator_id, service_code, fulfilment, unit,
         quantity_milli, ordered_milli, quantity_milli - ordered_milli as remaining_milli, valid_from as "from", valid_to as "to",
         preferred_mode, fee_basis_points
       from plan_line ${where.sql} order by valid_from, id limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const page = pageOf(found, input.limit, (line) => [line.from, line.planLineId]);
    logRead('resident', [...new Set(page.items.map((line) => line.residentId))]);
    return page;
  }
}
