import { Client } from 'pg';
import { owningDataSource, roleOf, type Store } from './data-source';
import { platformGrants, platformTables } from './platform-tables';
import { CONTEXT_FUNCTIONS } from './row-security';

/** Any number that only migrations use: TypeORM takes no lock of its own and several instances may start at once. */
const MIGRATION_LOCK = 7_420_001;

interface MigrateOptions {
  /** Owner of the database: may create schemas, extensions and roles. */
  readonly databaseUrl: string;
  /** Password given to the services' roles. */
  readonly password: string;
}

/** Brings the schemas of all given stores up to date: roles, platform tables, then each service's migrations. */
export async function migrate(
  stores: readonly Store[],
  { databaseUrl, password }: MigrateOptions,
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query('create extension if not exists btree_gist; create extension if not exists pg_trgm;');
    await client.query(CONTEXT_FUNCTIONS);
    for (const store of stores) await migrateStore(client, store, databaseUrl, password);
  } finally {
    await client.end();
  }
}

async function migrateStore(
  client: Client,
  store: Store,
  databaseUrl: string,
  password: string,
): Promise<void> {
  const role = roleOf(store);
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rows.length === 0) await createRole(client, role);
  await client.query(`alter role ${role} password ${password ? client.escapeLiteral(password) : 'null'}`);
  const existing = await client.query('select 1 from information_schema.schemata where schema_name = $1', [
    store.schema,
  ]);
  if (existing.rows.length === 0) {
    await client.query(
      `begin; create schema ${store.schema}; ${platformTables(store.schema)}; ${platformGrants(store.schema, role)}; commit;`,
    );
  }
  const owner = await owningDataSource(store, databaseUrl).initialize();
  try {
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}

/** Roles belong to the whole cluster: another database's migration may create the same one at the same moment. */
async function createRole(client: Client, role: string): Promise<void> {
  await client
    .query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole`)
    .catch((error: { code?: string }) => {
      const duplicate = error.code === '42710' || error.code === '23505';
      if (!duplicate) throw error;
    });
}
