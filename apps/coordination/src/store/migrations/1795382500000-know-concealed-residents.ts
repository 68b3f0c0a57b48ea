import { concealedResidentTable } from '@cus/delivery';
import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowConcealedResidents1795382500000 implements MigrationInterface {
  readonly name = 'KnowConcealedResidents1795382500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(concealedResidentTable({ CENTRE_COLUMN, tenantTable }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
