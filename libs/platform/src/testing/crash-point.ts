/** Places where a process may die in the crash tests; see docs/how-to and the crash tests of apps/town. */
export type CrashPoint =
  | 'before-commit'
  | 'after-commit-before-publish'
  | 'after-publish-before-mark'
  | 'consumer-before-commit'
  | 'consumer-after-commit';

// eslint-disable-next-line no-restricted-properties -- armed by a test for one process, not a setting
const armed = process.env['OKIENKO_CRASH_AT'];

/** Ends the process as a power cut would, if a test armed this point; nothing otherwise. */
export function crashPoint(point: CrashPoint): void {
  if (armed === point) process.kill(process.pid, 'SIGKILL');
}
