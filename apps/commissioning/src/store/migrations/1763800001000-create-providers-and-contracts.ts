import { CENTRE_COLUMN, tenantTable } from '@cus/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProvidersAndContracts1763800001000 implements MigrationInterface {
  readonly name = 'CreateProvidersAndContracts1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table project (
  ${CENTRE_COLUMN},
  id uuid not null,
  code text not null,
  name text not null,
  grant_grosze bigint not null check (grant_grosze >= 0),
  eligible_from date not null,
  eligible_to date not null,
  is_pilot boolean not null,
  share_threshold_bp int not null,
  version int not null default 1,
  primary key (centre_id, id),
  constraint project_code unique (centre_id, code),
  constraint project_period check (eligible_to >= eligible_from)
);
create unique index project_pilot on project (centre_id) where is_pilot;
${tenantTable('project', { provider: 'none' })}

create table provider (
  ${CENTRE_COLUMN},
  id uuid not null,
  name text not null,
  legal_form text not null,
  nip text,
  regon text,
  krs text,
  contact_email text,
  contact_phone text,
  contact_person text,
  version int not null default 1,
  primary key (centre_id, id),
  constraint provider_nip unique (centre_id, nip),
  constraint provider_krs unique (centre_id, krs)
);
create index provider_by_name on provider (centre_id, name, id);
${tenantTable('provider', { provider: { column: 'id' } })}

create table pes_evidence (
  ${CENTRE_COLUMN},
  id uuid not null,
  provider_id uuid not null,
  kind text not null,
  document_reference text not null,
  valid_from date not null,
  expires_on date,
  social_enterprise boolean not null,
  primary key (centre_id, id),
  foreign key (centre_id, provider_id) references provider (centre_id, id),
  constraint pes_evidence_period check (expires_on >= valid_from)
);
create index pes_evidence_of_provider on pes_evidence (centre_id, provider_id);
${tenantTable('pes_evidence', { provider: { column: 'provider_id' } })}

create table contract (
  ${CENTRE_COLUMN},
  id uuid not null,
  number text not null,
  mode text not null,
  provider_id uuid,
  signed_on date not null,
  valid_from date not null,
  valid_to date not null,
  project_id uuid,
  funder text not null,
  cost_category text not null,
  vaccination boolean not null,
  value_limit_grosze bigint not null,
  -- Sum of orders.value_grosze of the contract.
  ordered_grosze bigint not null default 0,
  -- Decided once at signing, with the evidence of that day copied; nothing updates these.
  pes boolean not null,
  pes_ground text not null,
  frozen_legal_form text,
  frozen_evidence jsonb,
  state text not null default 'active',
  terminated_on date,
  -- Last day of the last settled month: nothing is booked up to and including it.
  settled_through date not null default '1900-01-01',
  version int not null default 1,
  primary key (centre_id, id),
  constraint contract_number unique (centre_id, number),
  foreign key (centre_id, provider_id) references provider (centre_id, id),
  foreign key (centre_id, project_id) references project (centre_id, id),
  constraint contract_period check (valid_to >= valid_from),
  constraint contract_own_staff check ((provider_id is null) = (mode = 'own-staff')),
  constraint contract_pes check (not pes or (provider_id is not null and frozen_evidence is not null)),
  constraint contract_value_limit check (ordered_grosze between 0 and value_limit_grosze)
) with (fillfactor = 70);
create index contract_of_provider on contract (centre_id, provider_id);
${tenantTable('contract', { provider: { column: 'provider_id' } })}

create table contract_line (
  ${CENTRE_COLUMN},
  id uuid not null,
  contract_id uuid not null,
  provider_id uuid,
  position int not null,
  service_code text not null,
  unit text not null,
  unit_price_grosze bigint not null,
  volume_limit_milli bigint,
  extra_limit_grosze bigint not null,
  -- Sum of orders.reserved_milli of the line.
  ordered_milli bigint not null default 0,
  primary key (centre_id, id),
  foreign key (centre_id, contract_id) references contract (centre_id, id),
  constraint contract_line_volume_limit check (ordered_milli >= 0 and (volume_limit_milli is null or ordered_milli <= volume_limit_milli))
) with (fillfactor = 70);
create index contract_line_of_contract on contract_line (centre_id, contract_id, position);
${tenantTable('contract_line', { provider: { column: 'provider_id' } })}

-- Version 1 is the signing: value_change_grosze sums to the contract's value limit at any day.
create table contract_amendment (
  ${CENTRE_COLUMN},
  contract_id uuid not null,
  version int not null,
  provider_id uuid,
  amended_on date not null,
  note text not null,
  value_change_grosze bigint not null,
  valid_to date not null,
  recorded_at timestamptz not null default now(),
  primary key (centre_id, contract_id, version),
  foreign key (centre_id, contract_id) references contract (centre_id, id)
);
${tenantTable('contract_amendment', { provider: { column: 'provider_id' } })}
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
