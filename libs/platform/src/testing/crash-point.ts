/** Places where a process may die in the crash tests of the platform and of the town. */
export const CRASH_POINTS = [
  'before-commit',
  'after-commit-before-publish',
  'after-publish-before-mark',
  'consumer-before-commit',
  'consumer-after-commit',
] as const;

export type CrashPoint = (typeof CRASH_POINTS)[number];

// eslint-disable-next-line no-restricted-properties -- armed by a test for one process, not a setting
const [armed, time = '1'] = (process.env['OKIENKO_CRASH_AT'] ?? '').split(':');
let passes = 0;

/**
 * Ends the process as a power cut would, if a test armed this point; nothing otherwise. `OKIENKO_CRASH_AT` names the
 * point and, after a colon, the pass at which it dies: `before-commit:3`.
 */
export function crashPoint(point: CrashPoint): void {
  if (armed === point && ++passes === Number(time)) process.kill(process.pid, 'SIGKILL');
}
