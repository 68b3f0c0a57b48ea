import type { Statement } from './taken-order';

/** The parts of the platform's persistence the tables need, passed in so that this library stays free of it. */
export interface Tenancy {
  readonly CENTRE_COLUMN: string;
  readonly tenantTable: (
    table: string,
    rule: { readonly provider: { column: string } | { condition: string } | 'none' },
  ) => string;
}

interface Merge {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly mergedId: string;
}

/**
 * Merges of the registry, and who a record is through them. Migrations that have run contain this text: a change is a new
 * function beside it, never an edit. Merges hold nothing but ids and every lookup of a person needs them, so providers may
 * read them.
 */
export function residentMergeTable({ CENTRE_COLUMN, tenantTable }: Tenancy): string {
  return `create table resident_merge (
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

/** SQL for `person_of(column)` in lists: few residents were ever merged, and following merges costs ten times the question. */
export function personOf(column: string): string {
  return `case when exists (select 1 from resident_merge m where m.merged_id = ${column} and not m.undone)
    then person_of(${column}) else ${column} end`;
}

/**
 * Records keep the resident they were made for; merges stand beside them. So an unmerge restores exactly what was,
 * and work begun for the survivor meanwhile stays with the survivor. An undo that comes first keeps its merge out.
 */
export function recordMerge({ mergeId, survivorId, mergedId }: Merge): Statement {
  return {
    sql: `insert into resident_merge (merge_id, survivor_id, merged_id) values ($1, $2, $3) on conflict do nothing`,
    values: [mergeId, survivorId, mergedId],
  };
}

export function recordUnmerge({ mergeId, survivorId, mergedId }: Merge): Statement {
  return {
    sql: `
insert into resident_merge (merge_id, survivor_id, merged_id, undone) values ($1, $2, $3, true)
on conflict (centre_id, merge_id) do update set undone = true`,
    values: [mergeId, survivorId, mergedId],
  };
}
