import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A provider's people see a resident through a live disclosure only; "today" is the day in Poland. */
const DISCLOSED = `exists (
  select 1 from disclosure
  where disclosure.provider_id = platform.provider()
    and resident.id in (disclosure.resident_id, disclosure.named_id)
    and (disclosure.ends_on is null or disclosure.ends_on >= (now() at time zone 'Europe/Warsaw')::date)
)`;

const RESIDENT = `
create table resident (
  ${CENTRE_COLUMN},
  id uuid not null,
  version int not null default 1,
  first_name text not null,
  last_name text not null,
  search_name text not null,
  phone text,
  address jsonb,
  search_address text,
  alerts jsonb not null default '[]',
  concealed boolean not null default false,
  -- The record that stands for this one now; follows from resident_merge.
  merged_into uuid,
  registered_at timestamptz not null default now(),
  primary key (centre_id, id),
  foreign key (centre_id, merged_into) references resident (centre_id, id),
  constraint concealed_has_no_plain_address check (not concealed or (address is null and search_address is null))
);
create index resident_phone on resident (centre_id, phone) where phone is not null;
create index resident_merged on resident (centre_id, merged_into) where merged_into is not null;
create index resident_name on resident using gin (centre_id, search_name gin_trgm_ops);
create index resident_address on resident using gin (centre_id, search_address gin_trgm_ops);

create table disclosure (
  ${CENTRE_COLUMN},
  order_id uuid not null,
  -- Null: own staff carries the order out.
  provider_id uuid,
  resident_id uuid not null,
  -- The record the order names; differs from resident_id while that record is merged into another.
  named_id uuid not null,
  ends_on date,
  -- Number of the last fact applied to the row.
  sequence bigint not null,
  constraint disclosure_holder unique nulls not distinct (centre_id, order_id, provider_id)
);
create index disclosure_provider on disclosure (centre_id, provider_id, resident_id);
create index disclosure_resident on disclosure (centre_id, resident_id);
create index disclosure_named on disclosure (centre_id, named_id);
${tenantTable('disclosure', { provider: { column: 'provider_id' } })}

${tenantTable('resident', { provider: { condition: DISCLOSED } })}
create policy resident_provider_adds_none on resident as restrictive for insert with check (platform.provider() is null);
create policy resident_provider_changes_none on resident as restrictive for update using (platform.provider() is null);
create policy resident_provider_deletes_none on resident as restrictive for delete using (platform.provider() is null);
`;

/** Kept apart from `resident`, so that the database itself never shows it to a provider. */
const RESIDENT_PRIVATE = `
create table resident_private (
  ${CENTRE_COLUMN},
  resident_id uuid not null,
  birth_date date,
  pesel_cipher bytea,
  pesel_index bytea,
  email text,
  preferences jsonb,
  primary key (centre_id, resident_id),
  foreign key (centre_id, resident_id) references resident (centre_id, id),
  constraint one_record_per_pesel unique (centre_id, pesel_index),
  check ((pesel_cipher is null) = (pesel_index is null))
);
create index resident_birth_date on resident_private (centre_id, birth_date);
${tenantTable('resident_private', { provider: 'none' })}

-- Append-only: whoever conceals an address need not be able to read it.
create table concealed_address (
  ${CENTRE_COLUMN},
  id uuid not null,
  resident_id uuid not null,
  wrapped_key bytea not null,
  cipher bytea not null,
  primary key (centre_id, id),
  foreign key (centre_id, resident_id) references resident (centre_id, id)
);
create index concealed_address_resident on concealed_address (centre_id, resident_id, id);
${tenantTable('concealed_address', { provider: 'none' })}
create policy concealed_address_read on concealed_address as restrictive for select using (platform.has_role('concealed-access'));
create policy concealed_address_change on concealed_address as restrictive for update using (false);
create policy concealed_address_delete on concealed_address as restrictive for delete using (platform.has_role('concealed-access'));

create table reveal (
  ${CENTRE_COLUMN},
  id uuid not null,
  resident_id uuid not null,
  what text not null check (what in ('pesel', 'concealed-address')),
  reason text not null,
  actor_id uuid not null,
  trace_id text not null,
  at timestamptz not null,
  primary key (centre_id, id)
);
create index reveal_trace on reveal (centre_id, trace_id);
${tenantTable('reveal', { provider: 'none' })}
revoke update, delete on reveal from registry_app;

create table resident_merge (
  ${CENTRE_COLUMN},
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (centre_id, id),
  foreign key (centre_id, survivor_id) references resident (centre_id, id),
  foreign key (centre_id, merged_id) references resident (centre_id, id),
  check (survivor_id <> merged_id)
);
create unique index merged_once_at_a_time on resident_merge (centre_id, merged_id) where undone_at is null;
create index resident_merge_survivor on resident_merge (centre_id, survivor_id);
${tenantTable('resident_merge', { provider: 'none' })}
`;

/**
 * Row security keeps an index from being used with an operator that is not leak-proof, and those of trigrams are not:
 * the plain query would read every resident of the centre. These functions run as the owner, look through the index
 * for the asker's centre only, answer ids only, and never a provider; the ids are then read under row security.
 */
const SEARCH = `
create function residents_named(needle text, most int) returns setof uuid
  language sql stable security definer set search_path = registry, platform, public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.45
  as $$
    select id from resident
    where centre_id = platform.centre() and platform.provider() is null and needle <% search_name
    order by word_similarity(needle, search_name) desc, id limit most
  $$;
create function residents_living_at(fragments text[], most int) returns setof uuid
  language sql stable security definer set search_path = registry, platform, public, pg_temp
  as $$
    select id from resident
    where centre_id = platform.centre() and platform.provider() is null and search_address like all (fragments)
    limit most
  $$;
revoke all on function residents_named(text, int), residents_living_at(text[], int) from public;
grant execute on function residents_named(text, int), residents_living_at(text[], int) to registry_app;
`;

export class CreateResidents1763800000001 implements MigrationInterface {
  readonly name = 'CreateResidents1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gin schema public');
    await runner.query(RESIDENT);
    await runner.query(RESIDENT_PRIVATE);
    await runner.query(SEARCH);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
