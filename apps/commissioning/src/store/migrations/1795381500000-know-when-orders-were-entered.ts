import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhenOrdersWereEntered1795381500000 implements MigrationInterface {
  readonly name = 'KnowWhenOrdersWereEntered1795381500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Of orders that are there already nobody knows; they count as entered today.
alter table orders add column placed_on date not null default (now() at time zone 'Europe/Warsaw')::date;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
