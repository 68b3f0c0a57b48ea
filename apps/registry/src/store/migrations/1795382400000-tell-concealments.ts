import { registry } from '@cus/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services hear of concealments by an event from now on; of those that stand already they are told once. */
export class TellConcealments1795382400000 implements MigrationInterface {
  readonly name = 'TellConcealments1795382400000';

  async up(runner: QueryRunner): Promise<void> {
    // The owner of the tables is bound by row security too; ids grow with time, see uuidv7.
    await runner.query(`
alter table resident no force row level security;
insert into outbox (id, centre_id, type, aggregate_id, data, occurred_at)
select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(id::text), 1, 3)
    || '8' || substr(md5(random()::text), 1, 15))::uuid,
  centre_id, '${registry.concealmentChanged.type}', id::text, jsonb_build_object('residentId', id, 'concealed', true), now()
from resident where concealed;
alter table resident force row level security;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
