import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const RELATIONS = `
create table household (
  ${CENTRE_COLUMN},
  id uuid not null,
  primary key (centre_id, id)
);
${tenantTable('household', { provider: 'none' })}

create table household_member (
  ${CENTRE_COLUMN},
  id uuid not null,
  household_id uuid not null,
  resident_id uuid not null,
  from_on date not null,
  to_on date,
  primary key (centre_id, id),
  foreign key (centre_id, household_id) references household (centre_id, id),
  foreign key (centre_id, resident_id) references resident (centre_id, id),
  check (to_on is null or to_on >= from_on),
  constraint one_household_at_a_time exclude using gist
    (centre_id with =, resident_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index household_member_household on household_member (centre_id, household_id);
${tenantTable('household_member', { provider: 'none' })}

create table carer (
  ${CENTRE_COLUMN},
  id uuid not null,
  resident_id uuid not null,
  carer_id uuid not null,
  relation text not null,
  from_on date not null,
  to_on date,
  primary key (centre_id, id),
  foreign key (centre_id, resident_id) references resident (centre_id, id),
  foreign key (centre_id, carer_id) references resident (centre_id, id),
  constraint carer_ends_after_start check (to_on is null or to_on >= from_on),
  constraint carer_once_at_a_time exclude using gist
    (centre_id with =, resident_id with =, carer_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index carer_of on carer (centre_id, carer_id);
${tenantTable('carer', { provider: 'none' })}

create table representative (
  ${CENTRE_COLUMN},
  id uuid not null,
  resident_id uuid not null,
  kind text not null,
  first_name text not null,
  last_name text not null,
  phone text,
  from_on date not null,
  to_on date,
  primary key (centre_id, id),
  foreign key (centre_id, resident_id) references resident (centre_id, id),
  constraint representative_ends_after_start check (to_on is null or to_on >= from_on)
);
create index representative_of on representative (centre_id, resident_id);
${tenantTable('representative', { provider: 'none' })}

-- Append-only history; the state on a day is the latest entry that counts by then.
create table consent (
  ${CENTRE_COLUMN},
  id uuid not null,
  seq bigint generated always as identity,
  resident_id uuid not null,
  purpose text not null,
  granted boolean not null,
  counts_from date not null,
  form text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (centre_id, id),
  foreign key (centre_id, resident_id) references resident (centre_id, id)
);
create index consent_state on consent (centre_id, resident_id, purpose, counts_from desc, seq desc);
${tenantTable('consent', { provider: 'none' })}
revoke update, delete on consent from registry_app;
`;

const CENTRE = `
create table site (
  ${CENTRE_COLUMN},
  id uuid not null,
  version int not null,
  active boolean not null,
  name text not null,
  pillar text not null,
  kind text not null,
  address jsonb not null,
  phone text,
  email text,
  opening_hours jsonb not null,
  primary key (centre_id, id)
);
${tenantTable('site', { provider: { condition: 'true' } })}

create table catalogue_entry (
  ${CENTRE_COLUMN},
  service_code text not null,
  version int not null,
  name_pl text not null,
  name_en text not null,
  pillar text not null,
  unit text not null,
  fulfilment text not null,
  description text not null,
  eligibility text not null,
  default_fee_basis_points int not null check (default_fee_basis_points between 0 and 10000),
  active_from date,
  active_to date,
  primary key (centre_id, service_code),
  constraint catalogue_ends_after_start check (active_to >= active_from)
);
${tenantTable('catalogue_entry', { provider: { condition: 'true' } })}

create table centre_settings (
  ${CENTRE_COLUMN},
  version int not null,
  name text not null,
  short_name text not null,
  project jsonb,
  primary key (centre_id)
);
${tenantTable('centre_settings', { provider: { condition: 'true' } })}
`;

export class CreateRelationsAndCentre1763800000002 implements MigrationInterface {
  readonly name = 'CreateRelationsAndCentre1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RELATIONS);
    await runner.query(CENTRE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
