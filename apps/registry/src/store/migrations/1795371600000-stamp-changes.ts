import { stampChanges } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StampChanges1795371600000 implements MigrationInterface {
  readonly name = 'StampChanges1795371600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stampChanges(['resident', 'staff', 'site', 'catalogue_entry', 'centre_settings']));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
