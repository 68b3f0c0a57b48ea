import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepClosingsOfPlaces1795381600000 implements MigrationInterface {
  readonly name = 'KeepClosingsOfPlaces1795381600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The evening a place closes by itself, where its flat closed before: it counts again when the flat is reopened.
alter table place
  add column own_closed_from date,
  add constraint place_own_closing check (own_closed_from is null or (closed_with_flat and own_closed_from >= closed_from));
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
