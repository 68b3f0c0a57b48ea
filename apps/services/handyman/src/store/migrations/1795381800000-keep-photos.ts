import { photoTable } from '@cus/delivery';
import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `job.photos` stays: it holds place and digest of the pictures noted before they were kept here. */
export class KeepPhotos1795381800000 implements MigrationInterface {
  readonly name = 'KeepPhotos1795381800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(photoTable('job', 'handyman_app', { CENTRE_COLUMN, tenantTable }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
