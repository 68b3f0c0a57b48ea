import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningIdentity, StartError } from '@cus/embedded';
import type { EmbeddedLibrary } from './built.ts';
import { DEMO_USERS } from './demo-users.ts';
import type { NatsAccess } from './nats-access.ts';
import { say } from './progress.ts';

/** Servers the town needs, with their addresses; `stop` ends only what was started here. */
export interface Servers {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** Passwords of the broker's users; absent where a given broker is used. */
  readonly natsPasswords?: ReadonlyMap<string, string>;
  readonly issuer: string;
  /** Absent when a given Keycloak is used. */
  readonly demoUsers: boolean;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, NATS and the identity provider side by side, or takes those the environment gives. */
export async function startServers(
  embedded: EmbeddedLibrary,
  dataDir: string,
  origin: string,
  natsAccess: NatsAccess,
  { DATABASE_URL, NATS_URL, KEYCLOAK_ISSUER }: NodeJS.ProcessEnv = process.env,
): Promise<Servers> {
  const stops: (() => Promise<void>)[] = [];
  const keep = <T extends { stop(): Promise<void> }>(server: T): T => {
    stops.push(() => server.stop());
    return server;
  };
  const results = await Promise.allSettled([
    DATABASE_URL ??
      embedded
        .startPostgres({ dataDir: join(dataDir, 'postgres'), log: say })
        .then((server) => keep(server).url),
    NATS_URL ??
      embedded
        .startNats({ storeDir: join(dataDir, 'nats'), authorization: natsAccess.authorization, log: say })
        .then((server) => keep(server).url),
    KEYCLOAK_ISSUER ?? startIdentity(embedded, dataDir, origin).then((server) => keep(server).issuer),
  ]);
  const stop = async () => void (await Promise.all(stops.map((each) => each())));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const [databaseUrl, natsUrl, issuer] = results.map(
    (result) => (result as PromiseFulfilledResult<string>).value,
  ) as [string, string, string];
  return {
    databaseUrl,
    natsUrl,
    ...(NATS_URL ? {} : { natsPasswords: natsAccess.passwords }),
    issuer,
    demoUsers: KEYCLOAK_ISSUER === undefined,
    stop,
  };
}

/**
 * The issuer's address stands in tokens and in the browser's session: the provider keeps its port over restarts. Where
 * another program has taken that meanwhile it gets a new one, and people sign in anew.
 */
async function startIdentity(
  embedded: EmbeddedLibrary,
  dataDir: string,
  origin: string,
): Promise<RunningIdentity> {
  const on = (port: number) =>
    embedded.startIdentity({
      port,
      dataDir: join(dataDir, 'identity'),
      users: DEMO_USERS,
      allowedOrigins: origins(origin),
      log: say,
    });
  const server = await on(portBefore(dataDir)).catch((error: unknown) => {
    if ((error as Partial<StartError>).problem !== 'port-taken') throw error;
    return on(0);
  });
  writeFileSync(join(dataDir, 'identity', 'port'), String(server.port));
  return server;
}

/** People type either name of this machine. */
function origins(origin: string): string[] {
  return [origin, origin.replace('127.0.0.1', 'localhost')];
}

function portBefore(dataDir: string): number {
  const file = join(dataDir, 'identity', 'port');
  if (existsSync(file)) return Number(readFileSync(file, 'utf8'));
  return 0;
}

/** Key of encrypted fields: made once, kept with the data. */
export function secretKey(dataDir: string): string {
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    // On the disk before the first thing encrypted with it.
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
  }
  return readFileSync(file, 'utf8').trim();
}
