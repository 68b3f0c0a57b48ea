import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, isProgram, run } from '../command';
import { candidateVersion, hasApt, unpackPackages } from '../debian-packages';
import { toolCache } from '../tool-cache';
import { isCurrent, PINNED_VERSION } from './nats-version';

type Log = (line: string) => void;

/** One way to get the program: the path of it, or the reason it is not to be had this way. */
export type Fetched = { readonly path: string } | { readonly reason: string };

const STILL_BUILDING_MS = 15_000;
const DOWNLOAD_MS = 120_000;
const ANSWER_MS = 10_000;

export function cachedServer(): string {
  return join(toolCache('nats'), `nats-server-${PINNED_VERSION}`);
}

/** Builds the pinned release from the public Go module proxy; about a minute on two cores. */
export async function buildWithGo(log: Log): Promise<Fetched> {
  const go = findProgram('go');
  if (!go) return { reason: 'no Go here to build it' };
  log(`Building nats-server ${PINNED_VERSION} with Go (once; one or two minutes)`);
  const started = Date.now();
  const sign = setInterval(
    () => log(`  still building, ${Math.round((Date.now() - started) / 1000)} s`),
    STILL_BUILDING_MS,
  );
  const folder = mkdtempSync(join(toolCache('nats'), 'build-'));
  try {
    const module = `github.com/nats-io/nats-server/v2@v${PINNED_VERSION}`;
    const { ok, output } = await run(go, ['install', '-trimpath', '-ldflags', '-s -w', module], {
      env: { GOBIN: folder, CGO_ENABLED: '0' },
      onLine: (line) => line.startsWith('go: downloading') && log(`  ${line}`),
    });
    if (!ok) return { reason: `Go could not build it (${lastLine(output)})` };
    return { path: keep(join(folder, 'nats-server')) };
  } finally {
    clearInterval(sign);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Downloads the pinned official release for this platform and compares it with the published checksum. */
export async function downloadRelease(log: Log): Promise<Fetched> {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (!arch) return { reason: `no release for ${process.arch}` };
  const base = `https://github.com/nats-io/nats-server/releases/download/v${PINNED_VERSION}`;
  const name = `nats-server-v${PINNED_VERSION}-${process.platform}-${arch}.tar.gz`;
  log(`Downloading ${name}`);
  const folder = mkdtempSync(join(toolCache('nats'), 'download-'));
  try {
    const sums = (await download(`${base}/SHA256SUMS`, ANSWER_MS)).toString();
    const archive = await download(`${base}/${name}`, DOWNLOAD_MS);
    const sum = createHash('sha256').update(archive).digest('hex');
    if (!sums.split('\n').some((line) => line.startsWith(sum) && line.endsWith(name))) {
      return { reason: 'the downloaded release does not match its checksum' };
    }
    writeFileSync(join(folder, name), archive);
    const { ok, output } = await run('tar', ['-xzf', name, '--strip-components=1'], { cwd: folder });
    if (!ok) return { reason: `the release could not be unpacked (${lastLine(output)})` };
    return { path: keep(join(folder, 'nats-server')) };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    return { reason: `the release page could not be reached (${cause?.message ?? message})` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacks Debian's package beside the checkout; `currentOnly` leaves an outdated one alone. */
export async function unpackFromDebian(log: Log, currentOnly: boolean): Promise<Fetched> {
  if (!hasApt()) return { reason: 'no apt here' };
  const version = await candidateVersion('nats-server', log);
  if (!version) return { reason: 'apt knows no nats-server (run "apt-get update" as root)' };
  if (currentOnly && !isCurrent(version)) return { reason: `Debian's own is ${version}` };
  const folder = join(toolCache('nats'), `debian-${version.replace(/[^\w.-]/g, '_')}`);
  const path = join(folder, 'usr', 'sbin', 'nats-server');
  if (isProgram(path)) return { path };
  log(`Unpacking Debian's nats-server ${version}`);
  return (await unpackPackages(['nats-server'], folder, log))
    ? { path }
    : { reason: 'apt could not download it' };
}

async function download(url: string, timeoutMs: number): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

// A rename, so another start never sees half a file.
function keep(built: string): string {
  chmodSync(built, 0o755);
  const kept = cachedServer();
  renameSync(built, kept);
  return kept;
}

function lastLine(output: string): string {
  return output.split('\n').at(-1) ?? '';
}
