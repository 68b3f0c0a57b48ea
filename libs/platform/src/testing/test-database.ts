import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Store } from '../persistence/data-source';
import { migrate } from '../persistence/migrate';
import { platformTables } from '../persistence/platform-tables';

export interface TestDatabase {
  /** Superuser's address of a fresh, migrated database. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Held while a template is made or copied, so that parallel workers neither build it twice nor copy it half-made. */
const TEMPLATE_LOCK = 7_420_002;

/** A migrated database of the test's own: copied from a template that is migrated once per run. */
export async function createTestDatabase(stores: readonly Store[]): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(admin, server, stores);
    await admin.query(`create database ${name} template ${template} strategy wal_log`);
  });
  return {
    url: urlOf(server, name),
    drop: () =>
      withAdmin(
        server,
        async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

async function ensureTemplate(admin: Client, server: string, stores: readonly Store[]): Promise<string> {
  const template = `template_${fingerprint(stores)}`;
  const { rows } = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (rows.length > 0) return template;
  const draft = `${template}_draft`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft}`);
  await migrate(stores, { databaseUrl: urlOf(server, draft), password: '' });
  await admin.query(`alter database ${draft} rename to ${template}`);
  return template;
}

/** Changes when a migration is added or edited, so a stale template is never copied. */
function fingerprint(stores: readonly Store[]): string {
  const hash = createHash('sha256');
  for (const { schema, migrations } of stores) {
    hash.update(platformTables(schema));
    for (const migration of migrations) hash.update(migration.name).update(migration.toString());
  }
  return hash.digest('hex').slice(0, 16);
}

async function withAdmin(url: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  // eslint-disable-next-line no-restricted-properties -- set by the Jest run's global setup
  const url = process.env['OKIENKO_TEST_POSTGRES_URL'];
  if (!url)
    throw new Error(
      'OKIENKO_TEST_POSTGRES_URL is not set: run the tests through the root Jest configuration',
    );
  return url;
}
