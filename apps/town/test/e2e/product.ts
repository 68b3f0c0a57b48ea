import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { portFor } from '@cus/embedded';

/** The product as a person starts it with `npm start`, in a process tree of its own. */
export interface Product {
  readonly origin: string;
  stop(): Promise<void>;
}

export type Composition = 'one process' | 'split';

const PATIENCE_MS = 150_000;

/** Resolves at the line `ready:`. Built before, as `npm test` does. */
export async function startProduct(composition: Composition): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'okienko-e2e-'));
  const port = await portFor('The product under test', undefined);
  const options = [
    '--empty',
    '--built',
    '--port',
    String(port),
    '--data',
    data,
    ...(composition === 'split' ? ['--split'] : []),
  ];
  const child = spawn(process.execPath, ['tools/start/src/main.ts', ...options], {
    cwd: resolve(__dirname, '../../../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await readyLine(child);
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      await new Promise((ended) => {
        child.once('exit', ended);
        child.kill('SIGTERM');
      });
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function readyLine(child: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((ready, failed) => {
    const patience = setTimeout(
      () => failed(new Error(`not ready in ${PATIENCE_MS / 1000} s:\n${output}`)),
      PATIENCE_MS,
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (!/^ready: /m.test(output)) return;
        clearTimeout(patience);
        ready();
      });
    }
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}
