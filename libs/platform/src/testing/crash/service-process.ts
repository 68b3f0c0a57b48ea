import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../../..');

/** A program of the product as a process of its own, as `--split` runs it; it may be armed to die at a point. */
export class ServiceProcess {
  /** Settles when it serves, or rejects when it ended before that. */
  readonly ready: Promise<void>;
  /** The signal that ended it; null when it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
  private readonly child: ChildProcess;

  /** @param args of Node, from the root of the workspace; `crashAt` as `crashPoint` reads it */
  constructor(args: readonly string[], settings: NodeJS.ProcessEnv, crashAt?: string) {
    this.child = spawn(process.execPath, args, {
      cwd: ROOT,
      // eslint-disable-next-line no-restricted-properties -- handed on whole, not read
      env: { ...process.env, ...settings, ...(crashAt ? { OKIENKO_CRASH_AT: crashAt } : {}) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.ended = new Promise((done) => this.child.once('exit', (_code, signal) => done(signal)));
    this.ready = new Promise((done, failed) => {
      this.child.once('message', () => done());
      this.child.once('exit', (code, signal) =>
        failed(new Error(`${args.at(-1)} ended before it was ready (${signal ?? code})`)),
      );
    });
    // Whoever does not wait for readiness learns of the end by `ended`.
    this.ready.catch(() => undefined);
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
