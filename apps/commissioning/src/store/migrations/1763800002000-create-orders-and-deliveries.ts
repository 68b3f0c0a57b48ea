import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrdersAndDeliveries1763800002000 implements MigrationInterface {
  readonly name = 'CreateOrdersAndDeliveries1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table plan (
  ${CENTRE_COLUMN},
  id uuid not null,
  version int not null,
  resident_id uuid not null,
  coordinator_id uuid,
  closed boolean not null,
  primary key (centre_id, id)
);
${tenantTable('plan', { provider: 'none' })}

create table plan_line (
  ${CENTRE_COLUMN},
  id uuid not null,
  plan_id uuid not null,
  plan_version int not null,
  resident_id uuid not null,
  coordinator_id uuid not null,
  service_code text not null,
  fulfilment text not null,
  unit text not null,
  quantity_milli bigint not null,
  -- Sum of orders.covers_milli of the line.
  ordered_milli bigint not null default 0,
  valid_from date not null,
  valid_to date not null,
  preferred_mode text,
  fee_basis_points int not null,
  withdrawn boolean not null default false,
  primary key (centre_id, id)
);
create index plan_line_waiting on plan_line (centre_id, valid_from, id) where not withdrawn and ordered_milli < quantity_milli;
create index plan_line_of_plan on plan_line (centre_id, plan_id);

create table orders (
  ${CENTRE_COLUMN},
  id uuid not null,
  contract_id uuid not null,
  contract_line_id uuid not null,
  provider_id uuid,
  mode text not null,
  plan_id uuid,
  plan_line_id uuid,
  resident_id uuid not null,
  service_code text not null,
  fulfilment text not null,
  unit text not null,
  unit_price_grosze bigint not null,
  extra_limit_grosze bigint not null,
  offered_milli bigint not null,
  quantity_milli bigint not null,
  -- What the order takes of the line's volume, of the contract's value and of the plan line now.
  reserved_milli bigint not null,
  value_grosze bigint not null,
  covers_milli bigint not null,
  delivered_milli bigint not null default 0,
  delivered_grosze bigint not null default 0,
  accepted_milli bigint not null default 0,
  accepted_grosze bigint not null default 0,
  valid_from date not null,
  valid_to date not null,
  ordered_on date not null,
  expires_on date,
  state text not null default 'offered',
  plan_withdrawn boolean not null default false,
  reason text,
  note text,
  replaces_order_id uuid,
  closed_on date,
  version int not null default 1,
  primary key (centre_id, id),
  -- No foreign key to contract_line: the statement that inserts an order reads and updates its line (hottest path).
  constraint orders_period check (valid_to >= valid_from),
  constraint orders_accepted_within_value check (accepted_grosze between 0 and value_grosze),
  constraint orders_accepted_within_quantity check (accepted_milli between 0 and quantity_milli)
) with (fillfactor = 80);
create index orders_newest on orders (centre_id, ordered_on desc, id desc);
create index orders_of_contract on orders (centre_id, contract_id, ordered_on desc, id desc);
create index orders_of_provider on orders (centre_id, provider_id, ordered_on desc, id desc) where provider_id is not null;
create index orders_of_resident on orders (centre_id, resident_id, ordered_on desc, id desc);
create index orders_of_plan on orders (centre_id, plan_line_id) where plan_line_id is not null;
create index orders_live on orders (centre_id, contract_id) where state in ('offered', 'accepted', 'in-delivery');
${tenantTable('orders', { provider: { column: 'provider_id' } })}
${tenantTable('plan_line', {
  provider: {
    condition:
      'exists (select 1 from orders o where o.centre_id = plan_line.centre_id and o.plan_line_id = plan_line.id and o.provider_id = platform.provider())',
  },
})}

create table order_action (
  ${CENTRE_COLUMN},
  id uuid not null,
  order_id uuid not null,
  provider_id uuid,
  action text not null,
  on_day date not null,
  reason text,
  comment text,
  quantity_milli bigint,
  actor_id uuid not null,
  at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, order_id) references orders (centre_id, id)
);
create index order_action_of_order on order_action (centre_id, order_id, id);
${tenantTable('order_action', { provider: { column: 'provider_id' } })}

create table delivery (
  ${CENTRE_COLUMN},
  id uuid not null,
  order_id uuid not null,
  contract_id uuid not null,
  provider_id uuid,
  resident_id uuid not null,
  service_code text not null,
  source text not null,
  revision int not null,
  performed_on date not null,
  quantity_milli bigint not null,
  extra_grosze bigint not null,
  amount_grosze bigint not null,
  performed_by uuid,
  started_at timestamptz,
  ended_at timestamptz,
  proof jsonb not null,
  state text not null,
  dispute_reason text,
  dispute_comment text,
  answer text,
  -- The delivery_acceptance that stands, if any.
  acceptance_id uuid,
  booked_on date not null,
  version int not null default 1,
  primary key (centre_id, id),
  foreign key (centre_id, order_id) references orders (centre_id, id),
  constraint delivery_times check ((started_at is null) = (ended_at is null) and started_at < ended_at),
  constraint delivery_accepted check ((state = 'accepted') = (acceptance_id is not null)),
  -- No minute of a service is paid twice, by one funder or by two.
  constraint delivery_minutes exclude using gist (
    centre_id with =, resident_id with =, service_code with =, tstzrange(started_at, ended_at) with &&
  ) where (started_at is not null and state <> 'withdrawn')
);
create index delivery_latest on delivery (centre_id, performed_on desc, id desc);
create index delivery_of_order on delivery (centre_id, order_id, performed_on desc, id desc);
create index delivery_of_contract on delivery (centre_id, contract_id, performed_on desc, id desc);
create index delivery_of_provider on delivery (centre_id, provider_id, performed_on desc, id desc) where provider_id is not null;
create index delivery_open on delivery (centre_id, contract_id, performed_on) where state in ('recorded', 'disputed', 'answered');
${tenantTable('delivery', { provider: { column: 'provider_id' } })}

-- Every applied revision. Its amount counts as delivered from booked_on until unbooked_on.
create table delivery_revision (
  ${CENTRE_COLUMN},
  delivery_id uuid not null,
  revision int not null,
  contract_id uuid not null,
  provider_id uuid,
  performed_on date not null,
  quantity_milli bigint not null,
  extra_grosze bigint not null,
  amount_grosze bigint not null,
  booked_on date not null,
  unbooked_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (centre_id, delivery_id, revision),
  foreign key (centre_id, delivery_id) references delivery (centre_id, id)
);
create index delivery_revision_of_contract on delivery_revision (centre_id, contract_id);
${tenantTable('delivery_revision', { provider: { column: 'provider_id' } })}

create table settlement (
  ${CENTRE_COLUMN},
  id uuid not null,
  contract_id uuid not null,
  provider_id uuid,
  month date not null,
  amount_grosze bigint not null,
  line_count int not null,
  settled_on date not null,
  state text not null default 'settled',
  invoice_number text,
  invoice_issued_on date,
  invoice_grosze bigint,
  paid_on date,
  version int not null default 1,
  primary key (centre_id, id),
  constraint settlement_month unique (centre_id, contract_id, month),
  foreign key (centre_id, contract_id) references contract (centre_id, id)
);
create index settlement_latest on settlement (centre_id, month desc, id desc);
${tenantTable('settlement', { provider: { column: 'provider_id' } })}

-- Every acceptance. Its amount counts as accepted from accepted_on until unaccepted_on.
create table delivery_acceptance (
  ${CENTRE_COLUMN},
  id uuid not null,
  delivery_id uuid not null,
  revision int not null,
  order_id uuid not null,
  contract_id uuid not null,
  provider_id uuid,
  service_code text not null,
  performed_on date not null,
  quantity_milli bigint not null,
  amount_grosze bigint not null,
  accepted_on date not null,
  unaccepted_on date,
  settlement_id uuid,
  reversal_settlement_id uuid,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  primary key (centre_id, id),
  foreign key (centre_id, delivery_id) references delivery (centre_id, id)
);
create index delivery_acceptance_of_delivery on delivery_acceptance (centre_id, delivery_id);
create index delivery_acceptance_to_settle on delivery_acceptance (centre_id, contract_id, accepted_on)
  where settlement_id is null or (unaccepted_on is not null and reversal_settlement_id is null);
${tenantTable('delivery_acceptance', { provider: { column: 'provider_id' } })}

create table settlement_line (
  ${CENTRE_COLUMN},
  id uuid not null,
  settlement_id uuid not null,
  provider_id uuid,
  kind text not null,
  delivery_id uuid not null,
  order_id uuid not null,
  service_code text not null,
  performed_on date not null,
  quantity_milli bigint not null,
  amount_grosze bigint not null,
  primary key (centre_id, id),
  foreign key (centre_id, settlement_id) references settlement (centre_id, id)
);
create index settlement_line_of_settlement on settlement_line (centre_id, settlement_id, performed_on, id);
${tenantTable('settlement_line', { provider: { column: 'provider_id' } })}

create table invoice_line (
  ${CENTRE_COLUMN},
  settlement_id uuid not null,
  order_id uuid not null,
  provider_id uuid,
  amount_grosze bigint not null,
  primary key (centre_id, settlement_id, order_id),
  foreign key (centre_id, settlement_id) references settlement (centre_id, id)
);
${tenantTable('invoice_line', { provider: { column: 'provider_id' } })}
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
