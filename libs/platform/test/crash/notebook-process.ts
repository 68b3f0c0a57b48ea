import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { CrashPoint } from '../../src/testing/crash-point';

const PROGRAM = `
const { runService } = require('@cus/platform');
const { notebook } = require('@cus/platform/testing');
void runService(notebook);
`;

/** The notebook service as a process of its own, as `--split` runs services; it may be armed to die at a point. */
export class NotebookProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when the service serves. */
  static async start(settings: NodeJS.ProcessEnv, crashAt?: CrashPoint): Promise<NotebookProcess> {
    const child = spawn(process.execPath, ['-e', PROGRAM], {
      cwd: resolve(__dirname, '../../../..'),
      env: { ...process.env, ...settings, ...(crashAt ? { OKIENKO_CRASH_AT: crashAt } : {}) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const running = new NotebookProcess(child);
    await new Promise<void>((ready, failed) => {
      child.once('message', () => ready());
      child.once('exit', (code, signal) =>
        failed(new Error(`notebook ended before it was ready (${signal ?? code})`)),
      );
    });
    return running;
  }

  /** Resolves with the signal that ended it. */
  get ended(): Promise<NodeJS.Signals | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null)
      return Promise.resolve(this.child.signalCode);
    return new Promise((resolve) => this.child.once('exit', (_code, signal) => resolve(signal)));
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
