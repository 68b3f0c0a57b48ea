import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A block takes nights of a place as a stay does, so it is a row of the same table: the constraint that keeps two stays
 * out of one night keeps repairs and stays apart too.
 */
export class BlockPlaces1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table occupancy
  alter column stay_id drop not null,
  add column block_reason text,
  add constraint occupancy_stay_or_block check ((stay_id is null) = (block_reason is not null));
alter table flat add column version int not null default 1;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
