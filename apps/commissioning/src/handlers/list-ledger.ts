import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, Keyset, type QueryContext } from '@cus/platform';
import { Conditions } from '../store/conditions';
import { isoInstant, select } from '../store/query';

type Item = RawOutput<typeof commissioning.listLedger>['items'][number];

const SORT = new Keyset({ seq: 'number' });

@Handles(commissioning.listLedger)
export class ListLedgerHandler {
  async handle(input: Input<typeof commissioning.listLedger>, { db }: QueryContext) {
    const [contract] = await select(db, 'select id from contract where id = $1', [input.contractId]);
    if (!contract) throw new DomainError('not-found', 'commissioning.contract-not-found');
    const where = new Conditions()
      .when(input.contractId, (p) => `contract_id = ${p}`)
      .when(input.orderId, (p) => `order_id = ${p}`)
      .when(input.deliveryId, (p) => `delivery_id = ${p}`)
      .behind(input.cursor, SORT);
    const found = await select<Item>(
      db,
      `select seq as sequence, kind, day, order_id, delivery_id, amount_grosze, cause, ${isoInstant('written_at')} as written_at
       from ledger_line ${where.sql} order by ${SORT.order} limit ${where.value(input.limit + 1)}`,
      where.values,
    );
    return SORT.page(found, input.limit, (line) => [line.sequence]);
  }
}
