import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, run } from './command';
import { toolCache } from './tool-cache';

type Log = (line: string) => void;

/** Environment that makes apt answer in English, perhaps from lists of our own. */
type AptEnvironment = NodeJS.ProcessEnv;

const SYSTEM_LISTS: AptEnvironment = { LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };

export function hasApt(): boolean {
  return findProgram('apt-get') !== undefined;
}

/** Command prefix that acts as root without a question: [] for root, `sudo -n`, or undefined. */
export async function rootPrefix(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])).ok
    ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive']
    : undefined;
}

/** The version apt would install; undefined when it does not know the package even after fetching its lists. */
export async function candidateVersion(name: string, log: Log): Promise<string | undefined> {
  const apt = await aptKnowing(name, log);
  return apt && askCandidate(name, apt);
}

/** Installs for the whole machine; needs root. False when it did not work. */
export async function installPackages(
  root: readonly string[],
  names: readonly string[],
  log: Log,
): Promise<boolean> {
  const install = [...root, 'apt-get', 'install', '-y', '--no-install-recommends', ...names];
  if (await aptGet(install, SYSTEM_LISTS, log)) return true;
  // Lists that are missing, or so old that the server no longer has what they name.
  log('Fetching the list of Debian packages');
  await aptGet([...root, 'apt-get', 'update'], SYSTEM_LISTS, log);
  return aptGet(install, SYSTEM_LISTS, log);
}

/**
 * Unpacks packages under a folder without installing them; needs no root. `withLibraries` brings everything this
 * machine lacks for them too. False when it did not work.
 */
export async function unpackPackages(
  names: readonly string[],
  folder: string,
  log: Log,
  { withLibraries = false } = {},
): Promise<boolean> {
  const apt = await aptKnowing(names[0] ?? '', log);
  if (!apt) return false;
  const wanted = withLibraries ? await missingPackages(names, apt) : names;
  const download = mkdtempSync(join(tmpdir(), 'okienko-deb-'));
  try {
    const fetched = await aptGet(['apt-get', 'download', ...wanted], apt, log, download);
    if (!fetched || wanted.length === 0) return false;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(download)) {
      if (!(await run('dpkg-deb', ['-x', join(download, file), folder])).ok) return false;
    }
    return true;
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}

/** apt's own answer to what an installation would bring; asking needs no root. */
async function missingPackages(names: readonly string[], env: AptEnvironment): Promise<string[]> {
  const { output } = await run('apt-get', ['--simulate', 'install', '--no-install-recommends', ...names], {
    env,
  });
  return [...output.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
}

/** An apt that knows the package: with the machine's lists, refreshed by root, or with lists of our own. */
async function aptKnowing(name: string, log: Log): Promise<AptEnvironment | undefined> {
  if (await askCandidate(name, SYSTEM_LISTS)) return SYSTEM_LISTS;
  const root = await rootPrefix();
  const apt = root ? SYSTEM_LISTS : ownLists();
  if (!root && (await askCandidate(name, apt))) return apt;
  log('Fetching the list of Debian packages');
  await aptGet([...(root ?? []), 'apt-get', 'update'], apt, log);
  return (await askCandidate(name, apt)) ? apt : undefined;
}

/** apt keeps its lists where only root writes; told another place, an ordinary user may fetch them too. */
function ownLists(): AptEnvironment {
  const place = toolCache('apt');
  mkdirSync(join(place, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(place, 'archives', 'partial'), { recursive: true });
  const file = join(place, 'apt.conf');
  const settings = [`Dir::State::lists "${join(place, 'lists')}";`, `Dir::Cache "${place}";`];
  writeFileSync(file, settings.join('\n') + '\n');
  return { ...SYSTEM_LISTS, APT_CONFIG: file };
}

async function askCandidate(name: string, env: AptEnvironment): Promise<string | undefined> {
  const { output } = await run('apt-cache', ['policy', name], { env });
  const version = /Candidate: (\S+)/.exec(output)?.[1];
  return version === '(none)' ? undefined : version;
}

async function aptGet(
  command: readonly string[],
  env: AptEnvironment,
  log: Log,
  cwd?: string,
): Promise<boolean> {
  const [program = '', ...args] = command;
  return (await run(program, args, { env, cwd, onLine: packageLine(log) })).ok;
}

// apt tells much; a person waiting wants to see which package it is at.
function packageLine(log: Log): Log {
  return (line) => {
    const name = /^(?:Get:\d+ \S+ \S+\/main \S+|Setting up) ([a-z]\S+)/.exec(line)?.[1];
    if (name && name !== 'Packages') log(`  ${name}`);
  };
}
