import { deliveryTables } from '@cus/delivery';
import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTables1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${deliveryTables({ CENTRE_COLUMN, tenantTable })}

create table job (
  ${CENTRE_COLUMN},
  id uuid not null,
  order_id uuid not null,
  resident_id uuid not null,
  provider_id uuid,
  state text not null check (state in
    ('to-schedule', 'scheduled', 'on-the-way', 'on-site', 'done', 'not-done', 'redirected', 'withdrawn')),
  version int not null check (version > 0),
  category text,
  description text,
  scheduled_on date,
  half_day text check (half_day in ('morning', 'afternoon')),
  start_time time,
  planned_quarters int check (planned_quarters > 0),
  planned_material_grosze bigint check (planned_material_grosze >= 0),
  worker_id uuid,
  safety_ticked text[] not null default '{}',
  started_at timestamptz,
  photos jsonb not null default '[]',
  not_done_reason text,
  redirect_to text,
  done_on date,
  quarters int check (quarters > 0),
  materials jsonb,
  proof jsonb,
  -- Wall clock, as workers and residents count it.
  busy tsrange generated always as (
    case when scheduled_on is not null and start_time is not null and planned_quarters is not null
      then tsrange(scheduled_on + start_time, scheduled_on + start_time + planned_quarters * interval '15 minutes')
    end) stored,
  primary key (centre_id, id),
  foreign key (centre_id, order_id) references taken_order (centre_id, order_id),
  constraint job_scheduled_whole check (
    state not in ('scheduled', 'on-the-way', 'on-site', 'done') or busy is not null),
  constraint job_done_whole check (state <> 'done' or (done_on, quarters, materials, proof) is not null),
  constraint job_worker_free exclude using gist (centre_id with =, worker_id with =, busy with &&)
    where (worker_id is not null and state in ('scheduled', 'on-the-way', 'on-site', 'done'))
);
create index job_day on job (centre_id, scheduled_on, start_time, id);
create index job_waiting on job (centre_id, order_id) where state in ('to-schedule', 'not-done');
create index job_order on job (centre_id, order_id);
${tenantTable('job', { provider: { column: 'provider_id' } })}

-- People who are field workers and nothing more see what is theirs and what nobody has taken yet.
create policy job_field_worker on job as restrictive using (
  not platform.has_role('field-worker')
  or platform.has_role('intake') or platform.has_role('social-worker') or platform.has_role('coordinator')
  or platform.has_role('organiser') or platform.has_role('manager') or platform.has_role('provider')
  or (provider_id is not distinct from platform.provider()
      and (worker_id = platform.actor() or (worker_id is null and state in ('to-schedule', 'not-done', 'scheduled')))));

create table job_step (
  ${CENTRE_COLUMN},
  id uuid not null,
  job_id uuid not null,
  action text not null,
  at timestamptz not null,
  device_at timestamptz,
  by_user_id uuid not null,
  note text,
  facts jsonb,
  primary key (centre_id, id),
  foreign key (centre_id, job_id) references job (centre_id, id)
);
create index job_step_job on job_step (centre_id, job_id, at, id);
${tenantTable('job_step', { provider: { condition: 'exists (select from job where job.id = job_step.job_id)' } })}
revoke update, delete on job_step from handyman_app;

-- Use of the yearly caps. Whoever does a job must count all jobs of the person, also those of other providers:
-- the rows carry amounts and ids only, and no operation answers with them but the sum.
create table allowance_entry (
  ${CENTRE_COLUMN},
  job_id uuid not null,
  resident_id uuid not null,
  used_on date not null,
  quarters int not null check (quarters > 0),
  material_grosze bigint not null check (material_grosze >= 0),
  primary key (centre_id, job_id)
);
create index allowance_entry_resident on allowance_entry (centre_id, resident_id, used_on);
${tenantTable('allowance_entry', { provider: { condition: 'true' } })}
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
