import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import { PreparingClient } from './preparing-client';

export type Table = EntityTarget<ObjectLiteral>;
export type Migration = new () => MigrationInterface;

/** What a service keeps in the database. */
export interface Store {
  /** PostgreSQL schema; the service's role is `<schema>_app`. */
  readonly schema: string;
  readonly tables: readonly Table[];
  readonly migrations: readonly Migration[];
}

export function roleOf(store: Store): string {
  return `${store.schema}_app`;
}

interface ServingOptions {
  readonly databaseUrl: string;
  readonly password: string;
  readonly poolSize?: number;
}

/** Connection pool of a serving process: the service's own role, short time-outs, no superuser. */
export function servingDataSource(
  store: Store,
  { databaseUrl, password, poolSize = 8 }: ServingOptions,
): DataSource {
  const url = new URL(databaseUrl);
  url.username = roleOf(store);
  url.password = password;
  return new DataSource({
    type: 'postgres',
    url: url.href,
    schema: store.schema,
    entities: [...store.tables] as never[],
    poolSize,
    connectTimeoutMS: 2_000,
    installExtensions: false,
    applicationName: `okienko-${store.schema}`,
    extra: {
      Client: PreparingClient,
      // Sent with the connection, so that no transaction pays a round trip for it.
      options: [
        `-c search_path=${store.schema},platform,public`,
        '-c statement_timeout=5000',
        '-c lock_timeout=3000',
        '-c idle_in_transaction_session_timeout=10000',
      ].join(' '),
      query_timeout: 6_000,
      keepAlive: true,
    },
  });
}

/** Connection of the migration job: the database's owner. */
export function owningDataSource(store: Store, databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema: store.schema,
    migrations: [...store.migrations] as never[],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 1,
    installExtensions: false,
    extra: { options: `-c search_path=${store.schema},platform,public` },
  });
}
