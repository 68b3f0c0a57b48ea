import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Own staff are named by account, the people of providers and neighbours in words: never both. */
export class NamePerformers1795375200000 implements MigrationInterface {
  readonly name = 'NamePerformers1795375200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table orders
  add column performed_by uuid,
  add column performer_name text,
  add constraint orders_one_performer check (performed_by is null or performer_name is null);
create index orders_of_performer on orders (centre_id, performed_by, ordered_on desc, id desc) where performed_by is not null;
alter table delivery
  add column performer_name text,
  add constraint delivery_one_performer check (performed_by is null or performer_name is null);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
