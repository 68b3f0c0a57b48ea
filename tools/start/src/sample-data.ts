import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from './progress.ts';

const GENERATOR = resolve(import.meta.dirname, '../../town/src/main.ts');
const FINISHED = 'finished';

/**
 * On the first start: a few weeks of two towns that end today; or, where nothing is wanted, just their sites and
 * settings. What was interrupted is finished on the next start, with the day it was begun on; what is finished is left
 * alone. The generator runs as a process of its own, so that nothing of it stays.
 * @throws Error when the generator failed; it has said why
 */
export async function fillWithSampleData(
  { origin, dataDir }: { readonly origin: string; readonly dataDir: string },
  empty: boolean,
): Promise<void> {
  const note = noteIn(dataDir);
  const begun = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  if (begun === FINISHED) return;
  if (empty) await generate(origin, ['--size', 'none']);
  else {
    say('Filling the towns with sample data, on the first start only');
    const today = begun || new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date());
    writeFileSync(note, today);
    await generate(origin, ['--size', 'demo', '--today', today, '--brief']);
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

async function generate(origin: string, options: readonly string[]): Promise<void> {
  const args = [GENERATOR, '--url', origin, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('exit', done);
    child.once('error', fail);
  });
  if (code !== 0) throw new Error('The sample data could not be played; start with --empty to go without.');
}
