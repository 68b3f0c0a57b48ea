import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateShareLedger1763800003000 implements MigrationInterface {
  readonly name = 'CreateShareLedger1763800003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Append-only. No foreign keys: every line is written in the statement or transaction that proves its references,
-- and placing an order writes one on the hottest path.
create table ledger_line (
  seq bigint generated always as identity,
  ${CENTRE_COLUMN},
  kind text not null,
  day date not null,
  contract_id uuid not null,
  provider_id uuid,
  order_id uuid,
  delivery_id uuid,
  amount_grosze bigint not null,
  pes boolean not null,
  vaccination boolean not null,
  project_id uuid,
  cost_category text not null,
  mode text not null,
  cause text not null,
  written_at timestamptz not null default now(),
  primary key (centre_id, seq)
);
create index ledger_line_by_order on ledger_line (centre_id, contract_id, kind, order_id, day) include (amount_grosze);
create index ledger_line_by_delivery on ledger_line (centre_id, order_id, delivery_id) where delivery_id is not null;
create index ledger_line_by_day on ledger_line (centre_id, day) include (contract_id, kind, amount_grosze);
${tenantTable('ledger_line', { provider: { column: 'provider_id' } })}
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the ledger is append-only'; end $$;
create trigger ledger_line_append_only before update or delete on ledger_line
  for each statement execute function refuse_change();

-- Sums of ledger_line by contract, month and kind, kept in the transaction that writes the lines.
create table ledger_month (
  ${CENTRE_COLUMN},
  contract_id uuid not null,
  month date not null,
  kind text not null,
  provider_id uuid,
  amount_grosze bigint not null,
  primary key (centre_id, contract_id, month, kind)
) with (fillfactor = 60);
${tenantTable('ledger_month', { provider: { column: 'provider_id' } })}

create table share_freeze (
  ${CENTRE_COLUMN},
  id uuid not null,
  project_id uuid not null,
  month date not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  rule_version text not null,
  threshold_bp int not null,
  figures jsonb not null,
  primary key (centre_id, id),
  constraint share_freeze_month unique (centre_id, project_id, month)
);
${tenantTable('share_freeze', { provider: 'none' })}
create trigger share_freeze_append_only before update or delete on share_freeze
  for each statement execute function refuse_change();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
