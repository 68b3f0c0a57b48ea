import { portFor } from '../free-port';
import { type Exit, type ServerProcess, startServerProcess } from '../server-process';
import { knownStartProblem, StartError } from '../start-error';
import { waitUntil } from '../wait-until';
import { prepareDataFolder } from './data-folder';
import { clearStaleLock, readLock } from './lock-file';
import { postgresBinaries } from './postgres-binaries';
import { chooseServerUser, runBy, type ServerUser } from './server-user';

export interface PostgresOptions {
  /** Created when missing; a cluster found there is started, also after a crash. */
  readonly dataDir: string;
  /** Of 127.0.0.1; 0 or left out: any free one. */
  readonly port?: number;
  /** Progress in sentences for people. */
  readonly log?: (line: string) => void;
  /** The server's own log, line by line. */
  readonly serverLog?: (line: string) => void;
  /** postgresql.conf settings that win over the defaults here. */
  readonly settings?: Readonly<Record<string, string>>;
  /** False gives up safety at a power cut for speed: tests only. Default true. */
  readonly durable?: boolean;
  /** Who runs the server; found out when left out (see ServerUser). */
  readonly user?: ServerUser;
}

export interface RunningPostgres {
  /** `postgres://postgres@127.0.0.1:PORT/postgres`, the superuser. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server has ended, asked or not. */
  readonly exited: Promise<Exit>;
  /** Ends all sessions and writes everything to disk. */
  stop(): Promise<void>;
}

// Crash recovery of a day's demo data takes seconds; a slow disk may need more.
const READY_MS = 120_000;
const PORT_TRIES = 3;

// Sized for a small machine: a dozen services with eight connections each, about 30 MB at rest.
const SMALL = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '32MB',
  max_connections: '120',
  jit: 'off',
  io_method: 'sync',
  max_wal_size: '256MB',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
};

const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Starts PostgreSQL from the npm package on 127.0.0.1 and waits until it takes connections. Throws StartError. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnPort(options, await portFor('PostgreSQL', options.port));
    } catch (error) {
      const lostRace = error instanceof StartError && error.problem === 'port-taken' && !options.port;
      if (!lostRace || tries === PORT_TRIES) throw error;
    }
  }
}

async function startOnPort(options: PostgresOptions, port: number): Promise<RunningPostgres> {
  const { log = () => undefined, durable = true } = options;
  const user = options.user ?? chooseServerUser(options.dataDir);
  const binaries = postgresBinaries(user);
  const dataDir = await prepareDataFolder({ dataDir: options.dataDir, user, binaries, durable, log });
  await clearStaleLock(dataDir);
  log(`Starting PostgreSQL ${binaries.major} on port ${port}`);
  const settings = { ...SMALL, ...(durable ? {} : NOT_DURABLE), ...options.settings };
  const args = ['-D', dataDir, '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const command = runBy(user, { command: binaries.postgres, args, cwd: dataDir });
  const server = await launch(() => startServerProcess(command, options.serverLog), dataDir);
  server.background();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    pid: server.pid,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

/** Backends of a killed server may live for a moment and hold its shared memory: then the start is tried again. */
async function launch(start: () => Promise<ServerProcess>, dataDir: string): Promise<ServerProcess> {
  const server = await waitUntil(
    async () => {
      const attempt = await start();
      if (await becomesReady(attempt, dataDir)) return attempt;
      const words = attempt.lastWords();
      if (/pre-existing shared memory block/.test(words)) return undefined;
      throw (
        knownStartProblem('PostgreSQL', words, dataDir) ??
        new StartError('failed', `PostgreSQL did not start on ${dataDir}: ${words || 'it wrote no reason'}`)
      );
    },
    { timeoutMs: 15_000, everyMs: 300 },
  );
  if (server) return server;
  throw new StartError(
    'data-in-use',
    `Processes of an earlier database on ${dataDir} are still running; wait for them to end or stop them.`,
  );
}

async function becomesReady(server: ServerProcess, dataDir: string): Promise<boolean> {
  const outcome = await waitUntil(
    () => {
      if (!server.alive()) return 'ended';
      const lock = readLock(dataDir);
      return lock?.ready && lock.pid === server.pid ? 'ready' : undefined;
    },
    { timeoutMs: READY_MS },
  );
  if (outcome === 'ready') return true;
  await server.stop();
  return false;
}
