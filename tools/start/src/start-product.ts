import { resolve } from 'node:path';
import { build } from './build.ts';
import { loadEmbedded } from './built.ts';
import { forgetData } from './forget-data.ts';
import { ownSettings } from './own-settings.ts';
import { prepareTown } from './prepare-town.ts';
import { startProcesses } from './processes.ts';
import { say } from './progress.ts';
import { secretKey, startServers } from './servers.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface ProductOptions {
  /** Absent: any free one. */
  readonly port?: number;
  readonly split: boolean;
  readonly fresh: boolean;
  readonly dataDir: string;
  /** Builds nothing: products started side by side would take the files from under each other. */
  readonly built?: boolean;
}

export interface Product {
  readonly origin: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** False where a given Keycloak is used. */
  readonly demoUsers: boolean;
  stop(): Promise<void>;
}

/**
 * Builds, starts the servers, migrates and starts all services.
 * @param onStop is given the way to stop what runs so far, before the first of it runs
 * @throws Error with one clear sentence; what was started is stopped
 */
export async function startProduct(
  options: ProductOptions,
  onStop: (stop: () => Promise<void>) => void,
): Promise<Product> {
  const dataDir = resolve(root, options.dataDir);
  const stops: (() => Promise<void>)[] = [];
  const stop = onceOnly(async () => {
    for (const each of stops.reverse()) await each();
  });
  onStop(stop);
  try {
    if (!options.built) {
      say('Building what changed since the last start');
      await build(root);
    }
    const embedded = loadEmbedded();
    const port = await embedded.portFor('The web application', options.port);
    const origin = `http://127.0.0.1:${port}`;
    if (options.fresh) forgetData(embedded, dataDir);
    const town = await prepareTown(options.split);
    stops.push(() => town.stop());
    const servers = await startServers(embedded, dataDir, origin, town.natsAccess);
    stops.push(() => servers.stop());
    const env = { ...process.env, ...settings(servers, dataDir, port) };
    say('Bringing the database up to date');
    await town.migrate(env);
    say(
      options.split
        ? 'Starting each service as a process of its own'
        : 'Starting all services in one process',
    );
    const processes = await startProcesses(
      root,
      options.split,
      env,
      await ownSettings(embedded, servers, options.split),
    );
    stops.push(() => processes.stop());
    await waitUntilReady(origin);
    const { databaseUrl, demoUsers } = servers;
    return { origin, dataDir, databaseUrl, demoUsers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function settings(
  servers: { databaseUrl: string; natsUrl: string; issuer: string },
  dataDir: string,
  port: number,
): Record<string, string> {
  return {
    NODE_ENV: 'production',
    OKIENKO_DATABASE_OWNER_URL: servers.databaseUrl,
    OKIENKO_DATABASE_URL: servers.databaseUrl,
    OKIENKO_NATS_URL: servers.natsUrl,
    OKIENKO_ISSUER: servers.issuer,
    OKIENKO_SECRET_KEY: secretKey(dataDir),
    OKIENKO_HTTP_PORT: String(port),
    OKIENKO_WEB_ROOT: resolve(root, 'apps/web/dist'),
    OKIENKO_DEMO: 'true',
    OKIENKO_LOG_LEVEL: process.env.OKIENKO_LOG_LEVEL ?? 'warn',
  };
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => (begun ??= work());
}
