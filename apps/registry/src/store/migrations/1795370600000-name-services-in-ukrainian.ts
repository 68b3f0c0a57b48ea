import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameServicesInUkrainian1795370600000 implements MigrationInterface {
  readonly name = 'NameServicesInUkrainian1795370600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalogue_entry add column name_uk text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
