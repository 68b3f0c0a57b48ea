/**
 * SQL for the tenant rules of a table. Every table a service owns is closed by one of these:
 * a row belongs to one centre, and a provider's people see rows of their provider or none.
 */

/** Functions the policies use; created once per database. An unset context reads as null, so nothing matches. */
export const CONTEXT_FUNCTIONS = `
create schema if not exists platform;
grant usage on schema platform to public;
create or replace function platform.centre() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('cus.centre', true), '')::uuid $$;
create or replace function platform.provider() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('cus.provider', true), '')::uuid $$;
create or replace function platform.actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('cus.actor', true), '')::uuid $$;
create or replace function platform.has_role(role text) returns boolean language sql stable parallel safe
  as $$ select coalesce(role = any(string_to_array(current_setting('cus.roles', true), ',')), false) $$;
`;

interface TenantRule {
  /**
   * What a provider's people may see: rows whose column holds their provider, rows that satisfy a
   * condition of your own (SQL over the table's columns), or nothing.
   */
  readonly provider: { column: string } | { condition: string } | 'none';
}

/** Column every tenant table starts with: filled from the context, so handlers never pass it. */
export const CENTRE_COLUMN = 'centre_id uuid not null default platform.centre()';

/** Enables and forces row-level security on a table that has a `centre_id`. */
export function tenantTable(table: string, rule: TenantRule): string {
  const name = table.replace(/\W/g, '_');
  const visible =
    rule.provider === 'none'
      ? 'false'
      : 'column' in rule.provider
        ? `${rule.provider.column} = platform.provider()`
        : `(${rule.provider.condition})`;
  const condition = `(platform.provider() is null or ${visible})`;
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${name}_centre on ${table} using (centre_id = platform.centre()) with check (centre_id = platform.centre());
create policy ${name}_provider on ${table} as restrictive using ${condition} with check ${condition};
`;
}
