import { deliveryTables } from '@cus/delivery';
import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofStay = (table: string) =>
  tenantTable(table, {
    provider: { condition: `exists (select from stay where stay.id = ${table}.stay_id)` },
  });

export class CreateTables1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(deliveryTables({ CENTRE_COLUMN, tenantTable }));
    await runner.query(FLATS);
    await runner.query(WAITING);
    await runner.query(STAYS);
    await runner.query(BESIDE_STAYS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const FLATS = `
create table flat (
  ${CENTRE_COLUMN},
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('training', 'supported')),
  audiences text[] not null,
  provider_id uuid,
  open_from date not null,
  concealed boolean not null,
  -- Of a concealed flat nothing is kept here.
  address jsonb,
  primary key (centre_id, id),
  constraint flat_address_or_concealed check ((address is null) = concealed)
);
${tenantTable('flat', { provider: { column: 'provider_id' } })}

-- Only people trusted with concealed records may even select the sealed text; the office may write it.
create table concealed_address (
  ${CENTRE_COLUMN},
  flat_id uuid not null,
  sealed bytea not null,
  primary key (centre_id, flat_id),
  foreign key (centre_id, flat_id) references flat (centre_id, id)
);
${tenantTable('concealed_address', { provider: 'none' })}
create policy concealed_address_reader on concealed_address as restrictive for select
  using (platform.has_role('concealed-access'));

create table address_request (
  ${CENTRE_COLUMN},
  id uuid not null,
  flat_id uuid not null,
  actor_id uuid not null,
  reason text not null,
  asked_at timestamptz not null,
  valid_until timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, flat_id) references flat (centre_id, id)
);
${tenantTable('address_request', { provider: 'none' })}
revoke update, delete on address_request from housing_app;

create table flat_fee (
  ${CENTRE_COLUMN},
  flat_id uuid not null,
  valid_from date not null,
  full_fee_grosze bigint not null check (full_fee_grosze >= 0),
  primary key (centre_id, flat_id, valid_from),
  foreign key (centre_id, flat_id) references flat (centre_id, id)
);
${tenantTable('flat_fee', { provider: 'none' })}

create table place (
  ${CENTRE_COLUMN},
  id uuid not null,
  flat_id uuid not null,
  provider_id uuid,
  label text not null,
  step_free boolean not null,
  open_from date not null,
  closed_from date,
  primary key (centre_id, id),
  foreign key (centre_id, flat_id) references flat (centre_id, id),
  constraint place_label unique (centre_id, flat_id, label),
  check (closed_from >= open_from)
);
${tenantTable('place', { provider: { column: 'provider_id' } })}
`;

const WAITING = `
create table waiting_entry (
  ${CENTRE_COLUMN},
  id uuid not null,
  resident_id uuid not null,
  kind text not null check (kind in ('training', 'supported')),
  state text not null check (state in ('waiting', 'housed', 'left')),
  version int not null,
  joined_on date not null,
  circumstances text[] not null,
  minor_children int not null,
  needs_step_free boolean not null,
  left_on date,
  left_reason text,
  left_note text,
  primary key (centre_id, id)
);
create unique index waiting_once on waiting_entry (centre_id, resident_id, kind) where state = 'waiting';
${tenantTable('waiting_entry', { provider: 'none' })}
`;

const STAYS = `
create table stay (
  ${CENTRE_COLUMN},
  id uuid not null,
  resident_id uuid not null,
  provider_id uuid,
  kind text not null check (kind in ('training', 'supported')),
  state text not null check (state in ('granted', 'living', 'ended', 'cancelled')),
  version int not null check (version > 0),
  crisis boolean not null,
  from_date date not null,
  until_date date,
  moved_in_on date,
  housing_contract jsonb,
  decision jsonb,
  extension jsonb,
  waiting_entry_id uuid,
  passed_over_reason text,
  exit_plan jsonb not null default '[]',
  ended jsonb,
  nights daterange generated always as (daterange(from_date, until_date)) stored,
  primary key (centre_id, id),
  foreign key (centre_id, waiting_entry_id) references waiting_entry (centre_id, id),
  check (until_date > from_date),
  check (moved_in_on >= from_date and (until_date is null or moved_in_on < until_date)),
  constraint stay_lived_with_papers check (
    state not in ('living', 'ended') or (moved_in_on is not null and housing_contract is not null and decision is not null)),
  constraint stay_one_per_resident exclude using gist (centre_id with =, resident_id with =, nights with &&)
    where (state <> 'cancelled')
);
create index stay_newest on stay (centre_id, from_date desc, id desc);
create index stay_resident on stay (centre_id, resident_id);
${tenantTable('stay', { provider: { column: 'provider_id' } })}

-- Which place a stay takes in which nights. Two rows of one place, or of one stay, can share no night.
create table occupancy (
  ${CENTRE_COLUMN},
  id uuid not null,
  stay_id uuid not null,
  place_id uuid not null,
  provider_id uuid,
  from_date date not null,
  until_date date,
  nights daterange generated always as (daterange(from_date, until_date)) stored,
  primary key (centre_id, id),
  foreign key (centre_id, stay_id) references stay (centre_id, id),
  foreign key (centre_id, place_id) references place (centre_id, id),
  check (until_date > from_date),
  constraint occupancy_place_free exclude using gist (centre_id with =, place_id with =, nights with &&),
  constraint occupancy_one_place exclude using gist (centre_id with =, stay_id with =, nights with &&)
);
create index occupancy_stay on occupancy (centre_id, stay_id);
${tenantTable('occupancy', { provider: { column: 'provider_id' } })}
`;

const BESIDE_STAYS = `
create table stay_order (
  ${CENTRE_COLUMN},
  order_id uuid not null,
  stay_id uuid not null,
  constraint stay_order_once primary key (centre_id, order_id),
  foreign key (centre_id, order_id) references taken_order (centre_id, order_id),
  foreign key (centre_id, stay_id) references stay (centre_id, id)
);
create index stay_order_stay on stay_order (centre_id, stay_id);
${ofStay('stay_order')}

create table absence (
  ${CENTRE_COLUMN},
  id uuid not null,
  stay_id uuid not null,
  from_date date not null,
  until_date date not null,
  reason text not null,
  nights daterange generated always as (daterange(from_date, until_date)) stored,
  primary key (centre_id, id),
  foreign key (centre_id, stay_id) references stay (centre_id, id),
  check (until_date > from_date),
  constraint absence_once exclude using gist (centre_id with =, stay_id with =, nights with &&)
);
${ofStay('absence')}

create table session (
  ${CENTRE_COLUMN},
  id uuid not null,
  stay_id uuid not null,
  profession text not null,
  planned_on date not null,
  state text not null check (state in ('planned', 'done', 'missed', 'cancelled')),
  done_on date,
  minutes int,
  primary key (centre_id, id),
  foreign key (centre_id, stay_id) references stay (centre_id, id),
  check (state <> 'done' or (done_on is not null and minutes is not null))
);
create index session_stay on session (centre_id, stay_id, planned_on);
${ofStay('session')}

create table fee_assessment (
  ${CENTRE_COLUMN},
  stay_id uuid not null,
  from_date date not null,
  household text not null,
  income_grosze bigint not null,
  criterion_grosze bigint not null,
  fee_percent int not null,
  full_fee_grosze bigint not null,
  monthly_fee_grosze bigint not null,
  clause text not null,
  primary key (centre_id, stay_id, from_date),
  foreign key (centre_id, stay_id) references stay (centre_id, id)
);
${tenantTable('fee_assessment', { provider: 'none' })}

-- Months of a stay that were reported, with the proof they were reported by: corrections announce these again.
create table reported_month (
  ${CENTRE_COLUMN},
  stay_id uuid not null,
  month text not null,
  proof jsonb not null,
  primary key (centre_id, stay_id, month),
  foreign key (centre_id, stay_id) references stay (centre_id, id)
);
${ofStay('reported_month')}

create table stay_step (
  ${CENTRE_COLUMN},
  id uuid not null,
  stay_id uuid not null,
  action text not null,
  at timestamptz not null,
  by_user_id uuid not null,
  note text,
  facts jsonb,
  primary key (centre_id, id),
  foreign key (centre_id, stay_id) references stay (centre_id, id)
);
create index stay_step_stay on stay_step (centre_id, stay_id, at, id);
${ofStay('stay_step')}
revoke update, delete on stay_step from housing_app;
`;
