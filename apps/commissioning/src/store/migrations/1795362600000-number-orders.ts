import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The serial stands on the contract, whose row every new order locks and updates anyway: numbering costs no lock of its
 * own. Forced row security binds the owner too and no centre is set here, so it is lifted while older orders are counted.
 */
const NUMBERS = `
alter table contract add column orders_placed int not null default 0;
alter table orders add column number text;
alter table contract no force row level security;
alter table orders no force row level security;
update orders o set number = c.number || '/' || n.serial
from (
  select centre_id, id, contract_id, row_number() over (partition by centre_id, contract_id order by ordered_on, id) as serial
  from orders
) n join contract c on c.centre_id = n.centre_id and c.id = n.contract_id
where o.centre_id = n.centre_id and o.id = n.id;
update contract c set orders_placed = n.placed
from (select centre_id, contract_id, count(*)::int as placed from orders group by 1, 2) n
where c.centre_id = n.centre_id and c.id = n.contract_id;
alter table contract force row level security;
alter table orders force row level security;
`;

export class NumberOrders1795362600000 implements MigrationInterface {
  readonly name = 'NumberOrders1795362600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NUMBERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
