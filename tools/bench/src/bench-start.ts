import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { portFor } from '@cus/embedded';
import { memoryOfTree } from './measure/cpu';
import { rounded } from './measure/statistics';

export interface StartFigures {
  readonly composition: 'one process' | 'split';
  readonly firstStartSeconds: number;
  readonly laterStartSeconds: number;
  /** Proportional set size of database, broker, identity, services and web, ten seconds after the start. */
  readonly restingMegabytes: number;
}

const SETTLE_MS = 10_000;

/** `npm start` from an empty data folder and again, both compositions; without the sample period. */
export async function benchStart(): Promise<StartFigures[]> {
  const figures: StartFigures[] = [];
  for (const composition of ['one process', 'split'] as const) {
    const data = mkdtempSync(join(tmpdir(), 'okienko-start-'));
    const first = await startOnce(data, composition === 'split', false);
    const later = await startOnce(data, composition === 'split', true);
    rmSync(data, { recursive: true, force: true });
    figures.push({
      composition,
      firstStartSeconds: rounded(first.seconds),
      laterStartSeconds: rounded(later.seconds),
      restingMegabytes: rounded(later.megabytes, 0),
    });
  }
  return figures;
}

async function startOnce(
  data: string,
  split: boolean,
  settle: boolean,
): Promise<{ seconds: number; megabytes: number }> {
  const port = await portFor('The product', undefined);
  const root = resolve(__dirname, '../../..');
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      'tools/start/src/main.ts',
      '--empty',
      '--data',
      data,
      '--port',
      String(port),
      ...(split ? ['--split'] : []),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('ready: ') && ready());
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}`)));
  });
  const seconds = (performance.now() - began) / 1000;
  if (settle) await new Promise((resolveSettled) => setTimeout(resolveSettled, SETTLE_MS));
  const megabytes = memoryOfTree([child.pid as number]);
  await new Promise((ended) => {
    child.once('exit', ended);
    child.kill('SIGTERM');
  });
  return { seconds, megabytes };
}
