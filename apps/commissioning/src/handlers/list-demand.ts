import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { personOf } from '@cus/delivery';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { Conditions } from '../store/conditions';
import { select } from '../store/query';

type Item = RawOutput<typeof commissioning.listDemand>['items'][number];

const SORT = new Keyset({ valid_from: 'date', id: 'uuid' });

@Handles(commissioning.listDemand)
export class ListDemandHandler {
  async handle(input: Input<typeof commissioning.listDemand>, { db, logRead }: QueryContext) {
    const where = new Conditions()
      .and('not withdrawn and ordered_milli < quantity_milli')
      .when(input.planId, (p) => `plan_id = ${p}`)
      .when(input.residentId, (p) => `resident_id in (select records_of(${p}))`)
      .when(input.serviceCode, (p) => `service_code = ${p}`)
      .behind(input.cursor, SORT);
    const found = await select<Item>(
      db,
      `select id as plan_line_id, plan_id, plan_version, ${personOf('resident_id')} as resident_id, coordinator_id, service_code, fulfilment, unit,
         quantity_milli, ordered_milli, quantity_milli - ordered_milli as remaining_milli, valid_from as "from", valid_to as "to",
         preferred_mode, fee_basis_points
       from plan_line ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    const page = SORT.page(found, input.limit, (line) => [line.from, line.planLineId]);
    logRead('resident', [...new Set(page.items.map((line) => line.residentId))]);
    return page;
  }
}
