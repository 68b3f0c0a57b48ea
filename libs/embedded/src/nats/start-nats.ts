import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { portFor } from '../free-port';
import { type Exit, type ServerProcess, startServerProcess } from '../server-process';
import { knownStartProblem, StartError } from '../start-error';
import { waitUntil } from '../wait-until';
import { ensureNatsServer, type NatsServer } from './ensure-nats-server';
import { knowsSyncInterval } from './nats-version';

export interface NatsOptions {
  /** Of the streams; created when missing. */
  readonly storeDir: string;
  /** Of 127.0.0.1; 0 or left out: any free one. */
  readonly port?: number;
  /** What was acknowledged is on disk after a second (default), as the outbox relies on. False: after two minutes. */
  readonly durable?: boolean;
  /** Section `authorization` of the server's configuration; left out: everybody on this machine may do everything. */
  readonly authorization?: string;
  /** The server's name in its messages and in monitoring. */
  readonly name?: string;
  /** Progress in sentences for people. */
  readonly log?: (line: string) => void;
  /** The server's own log, line by line. */
  readonly serverLog?: (line: string) => void;
}

export interface RunningNats {
  /** `nats://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** As `2.14.9`. */
  readonly version: string;
  /** Settles when the server has ended, asked or not. */
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
}

// Opening large streams after a crash reads them through.
const READY_MS = 60_000;
const PORT_TRIES = 3;

/** Starts nats-server with JetStream on 127.0.0.1 and waits until it serves. Throws StartError. */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  const server = await ensureNatsServer(options.log);
  for (let tries = 1; ; tries++) {
    try {
      return await startOnPort(options, server, await portFor('NATS', options.port));
    } catch (error) {
      const lostRace = error instanceof StartError && error.problem === 'port-taken' && !options.port;
      if (!lostRace || tries === PORT_TRIES) throw error;
    }
  }
}

async function startOnPort(
  options: NatsOptions,
  { path, version }: NatsServer,
  port: number,
): Promise<RunningNats> {
  const storeDir = resolve(options.storeDir);
  const configuration = writeConfiguration(options, storeDir, version, port);
  options.log?.(`Starting NATS ${version} on port ${port}`);
  const server = await startServerProcess({ command: path, args: ['-c', configuration] }, options.serverLog);
  const ready = await waitUntil(async () => !server.alive() || (await greets(port)), { timeoutMs: READY_MS });
  if (!ready || !server.alive()) throw await failure(server, storeDir);
  server.background();
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    pid: server.pid,
    version,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

function writeConfiguration(options: NatsOptions, storeDir: string, version: string, port: number): string {
  const sync = (options.durable ?? true) && knowsSyncInterval(version) ? 'sync_interval: "1s"' : '';
  const file = join(storeDir, 'nats-server.conf');
  const lines = [
    `listen: "127.0.0.1:${port}"`,
    options.name ? `server_name: ${JSON.stringify(options.name)}` : '',
    'max_payload: 1MB',
    `jetstream { store_dir: ${JSON.stringify(storeDir)}, max_mem: 64MB, max_file: 8GB, ${sync} }`,
    options.authorization ?? '',
  ];
  try {
    mkdirSync(storeDir, { recursive: true });
    writeFileSync(file, lines.filter(Boolean).join('\n') + '\n', { mode: 0o600 });
  } catch (error) {
    throw (
      knownStartProblem('NATS', String(error), storeDir) ??
      new StartError('failed', `NATS could not use its folder ${storeDir}: ${(error as Error).message}`)
    );
  }
  return file;
}

/** The server's first line to each client says whether JetStream, the last part to come up, is there. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(1_000, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (text.includes('\r\n')) answer(/^INFO .*"jetstream":true/.test(text));
    });
  });
}

async function failure(server: ServerProcess, storeDir: string): Promise<StartError> {
  await server.stop();
  const words = server.lastWords();
  return (
    knownStartProblem('NATS', words, storeDir) ??
    new StartError('failed', `NATS did not start on ${storeDir}: ${words || 'it wrote no reason'}`)
  );
}
