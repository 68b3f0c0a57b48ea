// `npm start`: the whole product on this machine, from nothing. See `npm start -- --help`.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './build.ts';
import { loadEmbedded, loadTown } from './built.ts';
import { DEMO_USERS } from './demo-users.ts';
import { HELP, readOptions } from './options.ts';
import { startProcesses } from './processes.ts';
import { say } from './progress.ts';
import { secretKey, startServers } from './servers.ts';
import { waitUntilReady } from './wait-until-ready.ts';

const root = resolve(import.meta.dirname, '../../..');

async function main(): Promise<void> {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 22)
    throw new Error(
      `Node ${process.version} is too old: run "npm ci" first, it brings Node 24, then "npm start".`,
    );
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(`${HELP}\n`);
  const dataDir = resolve(root, options.dataDir);
  const origin = `http://127.0.0.1:${options.port}`;

  const stops: (() => Promise<void>)[] = [];
  const shutDown = onceOnly(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      say('Stopping everything that was started');
      void shutDown().finally(() => process.exit(0));
    });
  }

  try {
    say('Building what changed since the last start');
    await build(root);
    const embedded = loadEmbedded();
    await embedded.portFor('The web application', options.port);
    if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
    const servers = await startServers(embedded, dataDir, origin);
    stops.push(() => servers.stop());
    const env = { ...process.env, ...settings(servers, dataDir, options.port) };
    say('Bringing the database up to date');
    const town = loadTown();
    await town.migrateTown(env);
    say(
      options.split
        ? 'Starting each service as a process of its own'
        : 'Starting all services in one process',
    );
    const processes = await startProcesses(root, options.split, env);
    stops.push(() => processes.stop());
    await waitUntilReady(origin);
    if (servers.demoUsers) printUsers();
    process.stdout.write(`ready: ${origin}\n`);
  } catch (error) {
    await shutDown();
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

function printUsers(): void {
  process.stdout.write('\nDemo users (password of all: okienko)\n');
  for (const { username, name, roles } of DEMO_USERS)
    process.stdout.write(`  ${username.padEnd(20)} ${name.padEnd(20)} ${roles.join(', ')}\n`);
  process.stdout.write('\n');
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => (begun ??= work());
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
