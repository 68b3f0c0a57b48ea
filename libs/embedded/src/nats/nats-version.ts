import { run } from '../command';

/** Fetched where none is found; its module needs Go 1.26, which a newer Go fetches itself. */
export const PINNED_VERSION = '2.14.9';

/** Older ones miss the security fixes of 2026 (queue permissions could be bypassed). */
export const MINIMUM_VERSION = '2.12.7';

/** Older ones reject the setting that says how often the disk is flushed. */
const SYNC_INTERVAL_SINCE = '2.10.0';

/** What `nats-server --version` says, as `2.14.9`; undefined when the file is no nats-server this machine can run. */
export async function versionOf(path: string): Promise<string | undefined> {
  const { output } = await run(path, ['--version'], { timeoutMs: 5_000 });
  return /nats-server:?\s*v?(\d+\.\d+\.\d+)/i.exec(output)?.[1];
}

export function isAtLeast(version: string, wanted: string): boolean {
  const [have, want] = [version, wanted].map((text) => text.split('.').map(Number));
  for (const [i, part] of (want ?? []).entries()) {
    const difference = (have?.[i] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function isCurrent(version: string): boolean {
  return isAtLeast(version, MINIMUM_VERSION);
}

export function knowsSyncInterval(version: string): boolean {
  return isAtLeast(version, SYNC_INTERVAL_SINCE);
}
