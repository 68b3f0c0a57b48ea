import { type ChildProcess, spawn } from 'node:child_process';
import type { Shot } from '../measure/load';

/** A way to place and read orders that is measured. */
export interface Stack {
  readonly name: string;
  readonly url: string;
  /** Processes of the stack besides PostgreSQL, which all share. */
  readonly pids: readonly number[];
  /** Request that places a fresh order. */
  place(): Shot;
  /** Request that reads one order. */
  read(): Shot;
  /** Resolves when what the requests set off is done; its CPU counts too. Absent where nothing follows an answer. */
  settled?(): Promise<void>;
  stop(): Promise<void>;
}

/** Gives the values one after the other, for ever. */
export function inTurn<T>(values: readonly T[]): () => T {
  let next = 0;
  return () => values[next++ % values.length] as T;
}

/** Starts a Node program that says something on its channel when it serves; that message is returned. */
export async function startProgram(
  script: string,
  env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; message: unknown }> {
  const child = spawn(process.execPath, ['--max-semi-space-size=16', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const message = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return { child, message };
}

export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}
