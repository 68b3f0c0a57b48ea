import { residentMergeTable } from '@cus/delivery';
import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowResidentMerges1764200000000 implements MigrationInterface {
  readonly name = 'FollowResidentMerges1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${residentMergeTable({ CENTRE_COLUMN, tenantTable })}
create index plan_line_of_resident on plan_line (centre_id, resident_id);
create index delivery_of_resident on delivery (centre_id, resident_id, performed_on desc, id desc);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
