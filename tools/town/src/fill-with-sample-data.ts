import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayInWarsaw } from './options.ts';
import type { Report } from './play/play-scenario.ts';

const SEED = 1;
const FINISHED = 'finished';

/**
 * On the first start: a few weeks of two towns that end today; or, where nothing is wanted, just their sites and
 * settings. What was interrupted is finished on the next start, with the day it was begun on; what is finished is left
 * alone.
 * @param dataDir where it is noted how far it came
 */
export async function fillWithSampleData(
  origin: string,
  dataDir: string,
  empty: boolean,
  report: Report,
): Promise<void> {
  const note = noteIn(dataDir);
  const begun = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  if (begun === FINISHED) return;
  // The libraries exist only once they are built.
  const { playTown, prepareTowns } = await import('./play-town.ts');
  if (empty) await prepareTowns(origin, SEED);
  else {
    report('Filling the towns with sample data, on the first start only');
    const today = begun || dayInWarsaw(new Date());
    writeFileSync(note, today);
    await playTown(origin, { size: 'demo', seed: SEED, today }, report);
  }
  markFilled(dataDir);
}

/** Notes that the data hold what they should: the next start adds nothing. */
export function markFilled(dataDir: string): void {
  writeFileSync(noteIn(dataDir), FINISHED);
}

function noteIn(dataDir: string): string {
  return join(dataDir, 'sample-data');
}
