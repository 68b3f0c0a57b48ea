import { migrate, readConfig } from '@cus/platform';
import { z } from 'zod';
import { services } from './services';

const migrationConfig = z.object({
  OKIENKO_DATABASE_OWNER_URL: z
    .url()
    .describe('PostgreSQL address of the database owner; may create schemas and roles'),
  OKIENKO_DATABASE_PASSWORD: z.string().default('').describe('Password given to the service roles'),
});

/** Brings the database of all services up to date; runs before any of them starts. */
export function migrateTown(env?: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(migrationConfig, env);
  return migrate(
    services.map((service) => service.store),
    { databaseUrl: config.OKIENKO_DATABASE_OWNER_URL, password: config.OKIENKO_DATABASE_PASSWORD },
  );
}
