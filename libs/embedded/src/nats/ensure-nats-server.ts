import { findProgram, isProgram } from '../command';
import { StartError } from '../start-error';
import { buildWithGo, cachedServer, downloadRelease, type Fetched, unpackFromDebian } from './nats-sources';
import { isCurrent, MINIMUM_VERSION, versionOf } from './nats-version';

export interface NatsServer {
  readonly path: string;
  /** As `2.14.9`. */
  readonly version: string;
}

type Log = (line: string) => void;

/**
 * Finds nats-server or fetches it: $NATS_SERVER_BIN, this machine's own, the cached one, a build with Go, Debian's package
 * when current, the official release. One older than MINIMUM_VERSION is taken only when nothing newer is to be had, with a
 * warning. Throws StartError `binary-missing`.
 */
export async function ensureNatsServer(log: Log = () => undefined): Promise<NatsServer> {
  const given = process.env.NATS_SERVER_BIN;
  if (given) return warnIfOld(await givenServer(given), 'NATS_SERVER_BIN names it', log);

  const found = await probe(findProgram('nats-server'));
  if (found && isCurrent(found.version)) return found;
  const cached = await probe(cachedServer());
  if (cached) return cached;

  const reasons: string[] = [];
  for (const source of [
    () => buildWithGo(log),
    () => unpackFromDebian(log, true),
    () => downloadRelease(log),
  ] satisfies (() => Promise<Fetched>)[]) {
    const fetched = await source();
    const server = 'path' in fetched ? await probe(fetched.path) : undefined;
    if (server) return server;
    reasons.push('reason' in fetched ? fetched.reason : 'what was fetched does not run here');
  }
  return warnIfOld(found ?? (await oldFromDebian(log, reasons)), reasons.join('; '), log);
}

async function givenServer(path: string): Promise<NatsServer> {
  const server = await probe(path);
  if (server) return server;
  throw new StartError(
    'binary-missing',
    `NATS_SERVER_BIN names ${path}, which is no nats-server this machine can run.`,
  );
}

async function oldFromDebian(log: Log, reasons: readonly string[]): Promise<NatsServer> {
  const fetched = await unpackFromDebian(log, false);
  const server = 'path' in fetched ? await probe(fetched.path) : undefined;
  if (server) return server;
  throw new StartError(
    'binary-missing',
    `There is no nats-server and it could not be fetched: ${reasons.join('; ')}. Install nats-server ${MINIMUM_VERSION} or newer, or give a running one in NATS_URL.`,
  );
}

function warnIfOld(server: NatsServer, reason: string, log: Log): NatsServer {
  if (!isCurrent(server.version)) {
    log(
      `WARNING: nats-server ${server.version} is older than ${MINIMUM_VERSION}: it lacks security fixes and may lose messages at a power cut. Good for a trial, never for a centre's work. Why not a newer one: ${reason}.`,
    );
  }
  return server;
}

async function probe(path: string | undefined): Promise<NatsServer | undefined> {
  if (!path || !isProgram(path)) return undefined;
  const version = await versionOf(path);
  return version ? { path, version } : undefined;
}
