import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CloseFlats1795373400000 implements MigrationInterface {
  readonly name = 'CloseFlats1795373400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table flat
  add column closed_from date,
  add constraint flat_closes_after_opening check (closed_from >= open_from);
-- Such places are in use again when the flat is.
alter table place add column closed_with_flat boolean not null default false;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
