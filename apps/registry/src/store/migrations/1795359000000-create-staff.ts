import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAFF = `
create table staff (
  ${CENTRE_COLUMN},
  id uuid not null,
  version int not null default 1,
  -- The account; null until the first sign-in.
  user_id uuid,
  provider_id uuid,
  login text,
  name text not null,
  search_name text not null,
  roles text[] not null,
  position text,
  site_id uuid,
  pillar text,
  phone text,
  service_codes text[] not null default '{}',
  active_from date,
  active_to date,
  primary key (centre_id, id),
  constraint staff_site foreign key (centre_id, site_id) references site (centre_id, id),
  constraint staff_has_account_or_login check (user_id is not null or login is not null),
  constraint staff_of_provider_has_account check (provider_id is null or user_id is not null),
  constraint staff_ends_after_start check (active_to >= active_from)
);
-- With the provider: an account that changes sides gets an entry of its own there, since neither side may write the other's.
create unique index staff_once_per_account on staff (centre_id, user_id, provider_id) nulls not distinct
  where user_id is not null;
create unique index staff_waits_once_per_login on staff (centre_id, lower(login)) where user_id is null;
create index staff_by_name on staff (centre_id, search_name, id);
${tenantTable('staff', { provider: { column: 'provider_id' } })}
`;

export class CreateStaff1795359000000 implements MigrationInterface {
  readonly name = 'CreateStaff1795359000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAFF);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
