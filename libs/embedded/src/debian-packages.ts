import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, run } from './command';

type Log = (line: string) => void;

/** Command prefix that acts as root without a question: [] for root, `sudo -n`, or undefined. */
export async function rootPrefix(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])).ok ? ['sudo', '-n'] : undefined;
}

export function hasApt(): boolean {
  return findProgram('apt-get') !== undefined;
}

/** The version apt would install; undefined when it knows the package not even after fetching its lists. */
export async function candidateVersion(name: string, log: Log): Promise<string | undefined> {
  const known = await askCandidate(name);
  if (known) return known;
  const root = await rootPrefix();
  if (!root) return undefined;
  log('Fetching the list of Debian packages');
  await apt(root, ['update'], log);
  return askCandidate(name);
}

async function askCandidate(name: string): Promise<string | undefined> {
  const { output } = await run('apt-cache', ['policy', name], { env: { LC_ALL: 'C' } });
  const version = /Candidate: (\S+)/.exec(output)?.[1];
  return version === '(none)' ? undefined : version;
}

/** Installs for the whole machine; needs root. False when it did not work. */
export async function installPackages(
  root: readonly string[],
  names: readonly string[],
  log: Log,
): Promise<boolean> {
  return apt(root, ['install', '-y', '--no-install-recommends', ...names], log);
}

/** Unpacks packages under a folder without installing them; needs no root. False when it did not work. */
export async function unpackPackages(names: readonly string[], folder: string, log: Log): Promise<boolean> {
  const download = mkdtempSync(join(tmpdir(), 'okienko-deb-'));
  try {
    if (!(await run('apt-get', ['download', ...names], { cwd: download, onLine: packageLine(log) })).ok)
      return false;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(download)) {
      if (!(await run('dpkg-deb', ['-x', join(download, file), folder])).ok) return false;
    }
    return true;
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}

async function apt(root: readonly string[], args: readonly string[], log: Log): Promise<boolean> {
  const [command = '', ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return (await run(command, rest, { onLine: packageLine(log) })).ok;
}

// apt tells much; a person waiting wants to see which package it is at.
function packageLine(log: Log): Log {
  return (line) => {
    const name = /^(?:Get:\d+ \S+ \S+ \S+|Setting up) (\S+)/.exec(line)?.[1];
    if (name) log(`  ${name}`);
  };
}
