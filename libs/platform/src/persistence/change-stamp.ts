/**
 * SQL that lets tables with a `version` remember when the last version was written and by which account
 * (`changed_at`, `changed_by`), whichever statement writes it. A change an event made has no account.
 */
export function stampChanges(tables: readonly string[]): string {
  return `
create function stamp_change() returns trigger language plpgsql as
  $$ begin new.changed_at := now(); new.changed_by := platform.actor(); return new; end $$;
${tables.map(stamped).join('')}`;
}

function stamped(table: string): string {
  return `
alter table ${table} add column changed_at timestamptz, add column changed_by uuid;
create trigger ${table}_stamp_change before update on ${table} for each row
  when (old.version is distinct from new.version) execute function stamp_change();
`;
}
