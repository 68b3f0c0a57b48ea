import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowRecordsOfAPerson1795380600000 implements MigrationInterface {
  readonly name = 'KnowRecordsOfAPerson1795380600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index resident_merge_survivor on resident_merge (centre_id, survivor_id) where not undone;

-- Every record that is this person today, the given one among them: merges that stand, walked both ways.
create function records_of(resident uuid) returns setof uuid language sql stable as $$
  with recursive family(id) as (
    select resident
    union
    select other.id from family join lateral (
      select survivor_id as id from resident_merge where merged_id = family.id and not undone
      union all
      select merged_id from resident_merge where survivor_id = family.id and not undone
    ) other on true
  )
  select id from family
$$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
