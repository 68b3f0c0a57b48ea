/** The parts of the platform's persistence the tables need, passed in so that this library stays free of it. */
interface Tenancy {
  readonly CENTRE_COLUMN: string;
  readonly tenantTable: (
    table: string,
    rule: { readonly provider: { column: string } | { condition: string } | 'none' },
  ) => string;
}

/**
 * Tables of a delivering service's schema: orders taken on, deliveries announced, residents merged.
 * Migrations that have run contain this text: a change is a new function beside it, never an edit.
 * Merges hold nothing but ids and every lookup of a person needs them, so providers may read them.
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

create table resident_merge (
  ${CENTRE_COLUMN},
  merge_id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  undone boolean not null default false,
  primary key (centre_id, merge_id)
);
create index resident_merge_merged on resident_merge (centre_id, merged_id) where not undone;
create index resident_merge_survivor on resident_merge (centre_id, survivor_id) where not undone;
${tenantTable('resident_merge', { provider: { condition: 'true' } })}

-- Whose record this is today: follows merges that stand, of merges too. The depth ends even a circle of them.
create function person_of(resident uuid) returns uuid language sql stable as $$
  with recursive chain(id, depth) as (
    select resident, 0
    union all
    select m.survivor_id, chain.depth + 1 from chain join resident_merge m on m.merged_id = chain.id
    where not m.undone and chain.depth < 20
  )
  select id from chain order by depth desc, id limit 1
$$;

-- Every record that is this person today, the given one among them.
create function records_of(resident uuid) returns setof uuid language sql stable as $$
  with recursive family(id) as (
    select person_of(resident)
    union
    select m.merged_id from family join resident_merge m on m.survivor_id = family.id where not m.undone
  )
  select id from family
$$;
`;
}
