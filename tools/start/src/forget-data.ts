import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedLibrary } from './built.ts';

/** What a start puts into its data folder. */
const PARTS = ['postgres', 'nats', 'identity', 'secret-key', 'sample-data'];

/**
 * Deletes what earlier starts left in a folder, and nothing else: it may hold other starts' folders, or be named by mistake.
 * @throws Error while another start uses it
 */
export function forgetData({ databaseRuns }: Pick<EmbeddedLibrary, 'databaseRuns'>, dataDir: string): void {
  if (databaseRuns(join(dataDir, 'postgres')))
    throw new Error(`The data in ${dataDir} is in use by another start; end that one first.`);
  for (const part of PARTS) rmSync(join(dataDir, part), { recursive: true, force: true });
}
