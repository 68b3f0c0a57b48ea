import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Own staff are named by account, the people of providers in words: never both. */
export class NameSpecialists1795383000000 implements MigrationInterface {
  readonly name = 'NameSpecialists1795383000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table session
  add column performed_by uuid,
  add column performer_name text,
  add column starts_at time,
  add constraint session_one_performer check (performed_by is null or performer_name is null);
create index session_of_performer on session (centre_id, performed_by, planned_on, id) where performed_by is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
