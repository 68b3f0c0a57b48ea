import type { Tenancy } from './resident-merges';
import type { Statement } from './taken-order';

/**
 * Whose address the registry keeps secret: ids only. Providers may read it, so that what they are shown can depend on it.
 * The service follows merges with `records_of(resident)`. Migrations that have run contain this text: never edit it.
 */
export function concealedResidentTable({ CENTRE_COLUMN, tenantTable }: Tenancy): string {
  return `create table concealed_resident (
  ${CENTRE_COLUMN},
  resident_id uuid not null,
  concealed boolean not null,
  -- Number of the last fact applied to the row.
  sequence bigint not null,
  primary key (centre_id, resident_id)
);
${tenantTable('concealed_resident', { provider: { condition: 'true' } })}

-- Few are: most questions end at the first look. One concealed record conceals the person.
create function is_concealed(resident uuid) returns boolean language sql stable as $$
  select exists (select 1 from concealed_resident where concealed)
    and exists (select 1 from concealed_resident c join records_of(resident) r on r = c.resident_id where c.concealed)
$$;
`;
}

/** Takes note of a concealment or its end; a fact older than the one applied changes nothing. */
export function recordConcealment(
  { residentId, concealed }: { readonly residentId: string; readonly concealed: boolean },
  sequence: bigint,
): Statement {
  return {
    sql: `
insert into concealed_resident as known (resident_id, concealed, sequence) values ($1, $2, $3)
on conflict (centre_id, resident_id) do update set concealed = excluded.concealed, sequence = excluded.sequence
where known.sequence < excluded.sequence`,
    values: [residentId, concealed, String(sequence)],
  };
}
