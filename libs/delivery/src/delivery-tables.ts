import { residentMergeTable, type Tenancy } from './resident-merges';

/**
 * Tables of a delivering service's schema: orders taken on, deliveries announced, residents merged.
 * Migrations that have run contain this text: a change is a new function beside it, never an edit.
 */
export function deliveryTables({ CENTRE_COLUMN, tenantTable }: Tenancy): string {
  return `
create table taken_order (
  ${CENTRE_COLUMN},
  order_id uuid not null,
  resident_id uuid not null,
  provider_id uuid,
  unit text,
  quantity_milli bigint,
  from_date date,
  to_date date,
  accepted_sequence bigint,
  closed_on date,
  closed_sequence bigint,
  primary key (centre_id, order_id)
);
${tenantTable('taken_order', { provider: { column: 'provider_id' } })}

create table delivery (
  ${CENTRE_COLUMN},
  delivery_id uuid not null,
  order_id uuid not null,
  work_id uuid not null,
  provider_id uuid,
  performed_on date not null,
  quantity_milli bigint not null check (quantity_milli >= 0),
  extra_grosze bigint not null check (extra_grosze >= 0),
  performed_by uuid,
  proof jsonb not null,
  revision int not null check (revision > 0),
  primary key (centre_id, delivery_id)
);
create index delivery_order on delivery (centre_id, order_id);
create index delivery_work on delivery (centre_id, work_id);
${tenantTable('delivery', { provider: { column: 'provider_id' } })}

${residentMergeTable({ CENTRE_COLUMN, tenantTable })}`;
}
