import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Migration } from './data-source';

class DismissAndPrune1764200001000 implements MigrationInterface {
  readonly name = 'DismissAndPrune1764200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table dead_letter add column dismissed_at timestamptz, add column dismissed_by uuid, add column dismissed_reason text,
  add constraint dead_letter_dismissed check ((dismissed_at is null) = (dismissed_reason is null)),
  add constraint dead_letter_settled_once check (replayed_at is null or dismissed_at is null);
-- Ids of commands are their callers' own and say nothing about age.
create index command_answer_age on command_answer (centre_id, answered_at);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

class StampOutbox1795380000000 implements MigrationInterface {
  readonly name = 'StampOutbox1795380000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Facts happen by the clock of the program that tells them; what waits is swept up by the database's clock alone.
alter table outbox add column written_at timestamptz not null default now();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** What changed in the platform's tables since they were first made; every service's schema runs them before its own. */
export const PLATFORM_MIGRATIONS: readonly Migration[] = [
  DismissAndPrune1764200001000,
  StampOutbox1795380000000,
];
