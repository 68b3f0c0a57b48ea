import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartError } from '../start-error';
import { waitUntil } from '../wait-until';

// A server whose parent was killed this moment has not begun to stop yet.
const LEAVE_MS = 1_500;
const SHUTDOWN_MS = 15_000;
const STATUS_LINE = 7;

/** What the running server says of itself in postmaster.pid. */
export function readLock(dataDir: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[STATUS_LINE]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Whether a server is running on the folder, whoever started it. */
export function databaseRuns(dataDir: string): boolean {
  return isPostgres(readLock(dataDir)?.pid);
}

/**
 * Makes a lock left by a killed server harmless; waits for a server that is still ending.
 * Throws StartError `data-in-use` when the folder's server is running.
 */
export async function clearStaleLock(dataDir: string): Promise<void> {
  const ended = () => !databaseRuns(dataDir);
  const leaving = await waitUntil(() => ended() || !readLock(dataDir)?.ready, {
    timeoutMs: LEAVE_MS,
    everyMs: 50,
  });
  const free = leaving && (await waitUntil(ended, { timeoutMs: SHUTDOWN_MS, everyMs: 50 }));
  const lock = readLock(dataDir);
  if (!free) {
    throw new StartError(
      'data-in-use',
      `The database in ${dataDir} is already running (process ${lock?.pid}); stop that one first.`,
    );
  }
  if (!lock || !exists(lock.pid)) return;
  // The number now belongs to another program, which PostgreSQL would take for a living server. It ignores the number
  // of its own parent, and still checks the shared memory named further down the file, so left-over backends are seen.
  const path = join(dataDir, 'postmaster.pid');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)));
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isPostgres(pid: number | undefined): boolean {
  if (!pid || !exists(pid)) return false;
  return /^postgres\b/.test(basename(programOf(pid)));
}

function programOf(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-p', String(pid), '-o', 'comm=']).stdout.toString();
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    // Another user's process: its program is hidden, its name is not.
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  }
}
