import { photoTable } from '@cus/delivery';
import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPhotos1795383000000 implements MigrationInterface {
  readonly name = 'KeepPhotos1795383000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(photoTable('delivery', 'commissioning_app', { CENTRE_COLUMN, tenantTable }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
