import { type ChildProcess, spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { say } from './progress.ts';

/** Programs of the two compositions: all in one, or each service and the gateway apart. */
export const TOGETHER = ['apps/town'];
export const APART = [
  'apps/registry',
  'apps/coordination',
  'apps/commissioning',
  'apps/services/handyman',
  'apps/services/housing',
  'apps/gateway',
];

/** A program's name is its folder's: the service's name, `gateway` or `town`. */
export const programName = (folder: string): string => basename(folder);

const RESTART_MS = 500;
const STOP_MS = 10_000;

/** Settings of one program alone, by its name. */
export type OwnSettings = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface Processes {
  /** Process ids by name, for tests that kill one. */
  readonly pids: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/**
 * Starts the product's processes and restarts one that dies. Each serves when it says "ready" on its channel.
 * @throws Error when one ends before it was ready.
 */
export async function startProcesses(
  root: string,
  split: boolean,
  env: NodeJS.ProcessEnv,
  own: OwnSettings,
): Promise<Processes> {
  const running = new Map<string, ChildProcess>();
  const preload = join(root, 'libs/platform/dist/process/preload.js');
  const flags = ['--max-semi-space-size=16', '--require', preload];
  let [started, stopping] = [false, false];

  const launch = (folder: string): Promise<void> => {
    const name = programName(folder);
    const child = spawn(process.execPath, [...flags, join(root, folder, 'dist', 'main.js')], {
      cwd: root,
      env: { ...env, ...own.get(name) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.set(name, child);
    return new Promise((resolve, reject) => {
      let served = started;
      child.once('message', () => {
        served = true;
        resolve();
      });
      child.once('exit', (code, signal) => {
        reject(new Error(`${name} ended before it was ready (${signal ?? code}).`));
        // One that cannot even begin would only say so again.
        if (stopping || !served) return;
        say(`${name} ended (${signal ?? code}); starting it again`);
        setTimeout(() => {
          if (!stopping) launch(folder).catch(() => undefined);
        }, RESTART_MS);
      });
    });
  };

  const stop = async () => {
    stopping = true;
    await Promise.all([...running.values()].map(end));
  };
  try {
    await Promise.all((split ? APART : TOGETHER).map(launch));
    started = true;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    get pids() {
      return new Map([...running].map(([name, child]) => [name, child.pid as number]));
    },
    stop,
  };
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
