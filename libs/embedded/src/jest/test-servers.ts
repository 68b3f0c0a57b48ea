import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNatsServer } from '../nats/ensure-nats-server';
import { type RunningNats, startNats } from '../nats/start-nats';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres';

export const POSTGRES_URL = 'OKIENKO_TEST_POSTGRES_URL';
export const NATS_URL = 'OKIENKO_TEST_NATS_URL';

const FOLDER = /^okienko-test-(\d+)$/;

interface TestServers {
  readonly folder: string;
  readonly postgres?: RunningPostgres;
  readonly nats?: RunningNats;
}

// Jest loads set-up and tear-down as separate module graphs; only the global object is shared.
const shared = globalThis as { okienkoTestServers?: TestServers };

/** Starts what the environment does not name already and puts the addresses there; test workers inherit them. */
export async function startTestServers(): Promise<void> {
  removeLeftovers();
  const folder = join(tmpdir(), `okienko-test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // A build of NATS takes a minute: say so. The start itself takes no time worth a word.
  if (!process.env[NATS_URL]) await ensureNatsServer((line) => process.stderr.write(`${line}\n`));
  const [postgres, nats] = await Promise.all([
    process.env[POSTGRES_URL]
      ? undefined
      : startPostgres({ dataDir: join(folder, 'postgres'), durable: false }),
    process.env[NATS_URL] ? undefined : startNats({ storeDir: join(folder, 'nats'), durable: false }),
  ]);
  if (postgres) process.env[POSTGRES_URL] = postgres.url;
  if (nats) process.env[NATS_URL] = nats.url;
  shared.okienkoTestServers = { folder, postgres, nats };
}

export async function stopTestServers(): Promise<void> {
  const servers = shared.okienkoTestServers;
  if (!servers) return;
  await Promise.all([servers.postgres?.stop(), servers.nats?.stop()]);
  rmSync(servers.folder, { recursive: true, force: true });
}

/** Folders of runs that were killed; their servers ended with them. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = FOLDER.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
