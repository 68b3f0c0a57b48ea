import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { knownStartProblem, StartError } from '../start-error';
import { startServerProcess } from '../server-process';
import type { PostgresBinaries } from './postgres-binaries';
import { canEnter, runBy, type ServerUser } from './server-user';

// Polish sorting for the whole cluster; the C library's locale only decides what counts as a letter.
const LOCALE = process.platform === 'darwin' ? 'pl_PL.UTF-8' : 'C.UTF-8';

export interface DataFolder {
  readonly dataDir: string;
  readonly user: ServerUser;
  readonly binaries: PostgresBinaries;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/**
 * Makes the folder hold a cluster this server can open, creating one when there is none, and returns its real path.
 * Throws StartError `wrong-version`, `data-not-ours`, `disk-full` or `failed`.
 */
export async function prepareDataFolder(folder: DataFolder): Promise<string> {
  const { dataDir, user, binaries } = folder;
  const place = resolve(dataDir);
  const versionFile = join(place, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    refuseForeignContent(place);
    await createCluster(folder, place);
  }
  const written = readFileSync(versionFile, 'utf8').trim();
  if (written !== binaries.major) {
    throw new StartError(
      'wrong-version',
      `The database in ${place} was written by PostgreSQL ${written} and this start brings PostgreSQL ${binaries.major}; begin anew with --fresh or give a matching server in DATABASE_URL.`,
    );
  }
  if (user.kind === 'self' && process.getuid && statSync(place).uid !== process.getuid()) {
    throw new StartError(
      'data-not-ours',
      `The database in ${place} belongs to another user of this machine; start as that user or choose another data folder.`,
    );
  }
  return realpathSync(place);
}

function refuseForeignContent(place: string): void {
  if (existsSync(place) && readdirSync(place).length > 0) {
    throw new StartError(
      'data-not-ours',
      `The folder ${place} holds files that are not a database; choose an empty one.`,
    );
  }
}

/** initdb works beside the final place and the result is moved there, so a start that was cut off leaves no half cluster. */
async function createCluster({ user, binaries, durable, log }: DataFolder, place: string): Promise<void> {
  log('Creating the database folder');
  const target = placeFor(user, place);
  const unfinished = `${target}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (user.kind === 'user') chownSync(unfinished, user.uid, user.gid);
  const args = [
    ['-D', unfinished, '--username=postgres', '--encoding=UTF8', '--auth=trust', '--no-instructions'],
    ['--locale-provider=icu', '--icu-locale=pl-PL', `--locale=${LOCALE}`],
    durable ? [] : ['--no-sync'],
  ].flat();
  const initdb = await startServerProcess(runBy(user, { command: binaries.initdb, args, cwd: '/' }));
  const { code } = await initdb.exited;
  if (code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw (
      knownStartProblem('PostgreSQL', initdb.lastWords(), place) ??
      new StartError('failed', `PostgreSQL could not create its folder ${place}: ${initdb.lastWords()}`)
    );
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
}

/**
 * Where the cluster really lies. Root that must step down cannot give the server a folder under a closed home
 * (/root): then the cluster lies in /var/lib and the asked place is a link to it.
 */
function placeFor(user: ServerUser, place: string): string {
  mkdirSync(dirname(place), { recursive: true });
  if (user.kind === 'self' || canEnter(user, dirname(place))) return place;
  const key = createHash('sha256').update(place).digest('hex').slice(0, 12);
  const elsewhere = join('/var/lib/okienko', `${basename(place)}-${key}`);
  mkdirSync(dirname(elsewhere), { recursive: true });
  chmodSync(dirname(elsewhere), 0o755);
  // Whoever removed the link wanted the data gone.
  rmSync(elsewhere, { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
  symlinkSync(elsewhere, place);
  return elsewhere;
}
