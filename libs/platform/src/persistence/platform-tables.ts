import { CENTRE_COLUMN, tenantTable } from './row-security';

/** Tables the platform keeps inside every service's schema: the service's transaction writes them with its own rows. */
export function platformTables(schema: string): string {
  return `
create table ${schema}.outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  centre_id uuid not null,
  type text not null,
  aggregate_id text not null,
  data jsonb not null,
  traceparent text,
  occurred_at timestamptz not null,
  published_at timestamptz
);
create index outbox_waiting on ${schema}.outbox (seq) where published_at is null;

create table ${schema}.inbox (
  subscription text not null,
  event_id uuid not null,
  received_at timestamptz not null default now(),
  primary key (subscription, event_id)
);

create table ${schema}.command_answer (
  ${CENTRE_COLUMN},
  command_id uuid not null,
  actor_id uuid not null,
  operation text not null,
  input_hash text not null,
  answer jsonb not null,
  answered_at timestamptz not null default now(),
  primary key (centre_id, command_id)
);
${tenantTable(`${schema}.command_answer`, { provider: { condition: 'actor_id = platform.actor()' } })}

create table ${schema}.audit (
  seq bigint generated always as identity primary key,
  ${CENTRE_COLUMN},
  at timestamptz not null,
  actor_id uuid not null,
  provider_id uuid,
  roles text[] not null,
  operation text not null,
  kind text not null check (kind in ('command', 'read')),
  subject_kind text,
  subject_ids uuid[] not null default '{}',
  command_id uuid,
  trace_id text not null
);
create index audit_subject on ${schema}.audit using gin (subject_ids);
${tenantTable(`${schema}.audit`, { provider: { condition: 'actor_id = platform.actor()' } })}

create table ${schema}.dead_letter (
  id uuid primary key,
  ${CENTRE_COLUMN},
  subscription text not null,
  event_id uuid,
  type text,
  envelope text not null,
  reason text not null,
  deliveries int not null,
  buried_at timestamptz not null default now(),
  replayed_at timestamptz,
  unique (subscription, event_id)
);
${tenantTable(`${schema}.dead_letter`, { provider: 'none' })}

-- Ids only and no row security: the consumer must learn which centres gave letters back before it can act for one of them.
create table ${schema}.replay_request (
  letter_id uuid primary key references ${schema}.dead_letter (id),
  centre_id uuid not null,
  subscription text not null
);
`;
}

/** What the service's own role may do with them: audit can be written and read, never changed. */
export function platformGrants(schema: string, role: string): string {
  return `
grant usage on schema ${schema} to ${role};
grant select, insert, update, delete on all tables in schema ${schema} to ${role};
grant usage on all sequences in schema ${schema} to ${role};
alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role};
alter default privileges in schema ${schema} grant usage on sequences to ${role};
revoke update, delete on ${schema}.audit from ${role};
`;
}
