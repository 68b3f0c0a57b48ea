import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows only the centre's own staff may see. */
const TABLES = [
  'number_counter',
  'request',
  'request_passing',
  'assessment',
  'decision',
  'plan',
  'plan_version',
  'plan_line',
  'plan_review',
  'timeline_entry',
  'known_order',
  'resident_merge',
];

export class CreateTables1763809200000 implements MigrationInterface {
  readonly name = 'CreateTables1763809200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(PLANS);
    await runner.query(TIMELINE);
    for (const table of TABLES) await runner.query(tenantTable(table, { provider: 'none' }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** Place in a list sorted by deadline: where no clock runs, last. */
const QUEUE_COLUMN = `queue_on date not null generated always as (coalesce(due_on, date '9999-12-31')) stored`;

/** `*_reference` keeps the resident as first given, `resident_id` who that is after the merges in force. */
const REQUESTS = `
create table number_counter (
  ${CENTRE_COLUMN}, series text not null, year int not null, last int not null,
  primary key (centre_id, series, year)
);
create table request (
  ${CENTRE_COLUMN}, id uuid not null, number text not null, version int not null default 1, state text not null,
  channel text not null, site_id uuid not null, pillar text not null, pillar_since date not null,
  resident_reference uuid, resident_id uuid, speaker text not null,
  speaker_reference uuid, speaker_id uuid,
  reason_codes text[] not null, note text, urgent boolean not null, wished_services text[] not null,
  received_on date not null, received_by uuid not null, recorded_at timestamptz not null, call_back_on date,
  assignee_id uuid, attached jsonb,
  assessed_on date, interviewed_on date, last_interview_on date,
  qualified_on date, qualified_by uuid, qualified_services text[], coordination_from date, coordination_to date,
  plan_required boolean, plan_id uuid, plan_ready_on date,
  decision_delivered_on date, appeal_filed_on date,
  ending jsonb, due_on date, ${QUEUE_COLUMN},
  primary key (centre_id, id),
  constraint request_number_unique unique (centre_id, number)
);
create index request_queue on request (centre_id, queue_on, id);
create index request_waiting on request (centre_id, state) where assignee_id is null;
create index request_resident on request (centre_id, resident_id);
create index request_reference on request (centre_id, resident_reference);
create index request_speaker on request (centre_id, speaker_reference) where speaker_reference is not null;
create index request_assignee on request (centre_id, assignee_id, state);
create index request_received on request (centre_id, received_on desc, id desc);
create table request_passing (
  ${CENTRE_COLUMN}, id uuid not null, request_id uuid not null,
  from_pillar text not null, to_pillar text not null, from_site_id uuid not null, pillar_since_before date not null,
  passed_on date not null, passed_by uuid not null, consent_given_on date not null, consent_id uuid, note text,
  state_before text not null, assignee_before uuid,
  taken_up_on date, taken_back_on date, taken_back_reason text,
  primary key (centre_id, id),
  foreign key (centre_id, request_id) references request (centre_id, id)
);
create index request_passing_request on request_passing (centre_id, request_id);
create table assessment (
  ${CENTRE_COLUMN}, id uuid not null, request_id uuid not null,
  kind text not null, done_on date not null, done_by uuid not null,
  areas jsonb not null, suggested_services text[] not null, note text,
  primary key (centre_id, id),
  foreign key (centre_id, request_id) references request (centre_id, id)
);
create index assessment_request on assessment (centre_id, request_id);
create table decision (
  ${CENTRE_COLUMN}, id uuid not null, request_id uuid not null,
  number text not null, issued_on date not null, issued_by uuid not null,
  ground_code text not null, grounds text not null, clause text not null,
  delivered_on date, appeal_until date, appeal_waived_on date,
  appeal_filed_on date, appeal_late boolean, appeal_outcome text, appeal_outcome_on date,
  primary key (centre_id, id),
  foreign key (centre_id, request_id) references request (centre_id, id),
  constraint decision_number_unique unique (centre_id, number)
);
create index decision_request on decision (centre_id, request_id);
`;

const PLANS = `
create table plan (
  ${CENTRE_COLUMN}, id uuid not null, number text not null, version int not null default 1, state text not null,
  resident_reference uuid not null, resident_id uuid not null, request_id uuid, request_received_on date,
  coordinator_id uuid not null, created_at timestamptz not null, begun_on date not null,
  valid_from date not null, valid_to date not null,
  current_number int, open_number int, open_state text, open_authors uuid[] not null default '{}',
  first_approved_on date, next_review_on date, closing jsonb, due_on date, ${QUEUE_COLUMN},
  doubled_by_merge boolean not null default false,
  primary key (centre_id, id),
  constraint plan_number_unique unique (centre_id, number),
  foreign key (centre_id, request_id) references request (centre_id, id)
);
-- A merge of two records may leave two plans side by side until one is closed; nothing else may.
create unique index one_active_plan on plan (centre_id, resident_id)
  where state in ('active', 'under-review') and not doubled_by_merge;
create unique index one_plan_in_preparation on plan (centre_id, resident_id)
  where state = 'preparing' and not doubled_by_merge;
create index plan_queue on plan (centre_id, queue_on, id);
create index plan_resident on plan (centre_id, resident_id);
create index plan_reference on plan (centre_id, resident_reference);
create index plan_coordinator on plan (centre_id, coordinator_id, state);
create index plan_request on plan (centre_id, request_id);
create table plan_version (
  ${CENTRE_COLUMN}, plan_id uuid not null, number int not null, state text not null,
  drafted_on date not null, authors uuid[] not null, change_reason text, change_note text,
  valid_from date not null, valid_to date not null, needs text,
  goals jsonb not null, community_actions jsonb not null, monitors jsonb not null, review_on jsonb not null,
  agreement jsonb, approval jsonb, published_on date, ended_on date, declined jsonb,
  primary key (centre_id, plan_id, number),
  foreign key (centre_id, plan_id) references plan (centre_id, id)
);
create unique index one_current_version on plan_version (centre_id, plan_id) where state = 'current';
create unique index one_open_version on plan_version (centre_id, plan_id)
  where state in ('draft', 'agreed', 'approved');
create table plan_line (
  ${CENTRE_COLUMN}, plan_id uuid not null, version_number int not null, line_id uuid not null, position int not null,
  service_code text not null, fulfilment text not null, unit text not null, quantity_milli int not null,
  from_date date not null, to_date date not null, weekly jsonb not null, rhythm text, place text,
  preferred_mode text, fee_basis_points int not null, goal_key text, declined jsonb,
  primary key (centre_id, plan_id, version_number, line_id),
  foreign key (centre_id, plan_id, version_number) references plan_version (centre_id, plan_id, number),
  check (from_date <= to_date)
);
create table plan_review (
  ${CENTRE_COLUMN}, plan_id uuid not null, position int not null,
  started_on date not null, started_by uuid not null, trigger text not null,
  note text, finished_on date, finding text, finding_note text,
  primary key (centre_id, plan_id, position),
  foreign key (centre_id, plan_id) references plan (centre_id, id)
);
create unique index one_running_review on plan_review (centre_id, plan_id) where finished_on is null;
`;

const TIMELINE = `
create table timeline_entry (
  ${CENTRE_COLUMN}, id uuid not null, resident_reference uuid, resident_id uuid,
  kind text not null, on_date date not null, recorded_at timestamptz not null, actor_id uuid,
  request_id uuid, plan_id uuid, plan_version int, order_id uuid, delivery_id uuid, provider_id uuid,
  service_code text, detail text, amount_grosze bigint,
  primary key (centre_id, id)
);
create index timeline_resident on timeline_entry (centre_id, resident_id, on_date desc, id desc);
create index timeline_reference on timeline_entry (centre_id, resident_reference);
create index timeline_request on timeline_entry (centre_id, request_id);
create index timeline_order on timeline_entry (centre_id, order_id);
-- Whose an order is: facts about deliveries name the order only, and may arrive before it.
create table known_order (
  ${CENTRE_COLUMN}, order_id uuid not null, resident_reference uuid not null, resident_id uuid not null,
  provider_id uuid, service_code text,
  primary key (centre_id, order_id)
);
create index known_order_reference on known_order (centre_id, resident_reference);
create table resident_merge (
  ${CENTRE_COLUMN}, merge_id uuid not null, survivor_id uuid not null, merged_id uuid not null,
  sequence bigint not null, undone boolean not null,
  primary key (centre_id, merge_id)
);
`;
