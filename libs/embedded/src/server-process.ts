import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Socket } from 'node:net';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
}

export interface ServerProcess {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** True until the operating system has reported the end of the process. */
  alive(): boolean;
  /** What it wrote last, for error messages. */
  lastWords(): string;
  /** From now on the server alone no longer keeps this process running. */
  background(): void;
  /** Asks with SIGINT (both servers then finish in order), after `graceMs` ends it by force. Safe to call twice. */
  stop(graceMs?: number): Promise<void>;
}

const KEPT_LINES = 40;
const LAST_LINES_MS = 1_000;
const living = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of living) child.kill('SIGINT');
});

/**
 * Starts a server that never outlives this process:
 * - it has its own process group, so Ctrl-C reaches only the parent, which ends things in order;
 * - when the parent exits it gets SIGINT from the parent's `exit` event;
 * - when the parent is killed without a chance to act, Linux sends that SIGINT (parent death signal).
 */
export function startServerProcess(
  server: ServerCommand,
  onLine: (line: string) => void = () => undefined,
): Promise<ServerProcess> {
  const { command, args } = withParentDeathSignal(server);
  const { env, cwd, uid, gid } = server;
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    cwd,
    uid,
    gid,
  });
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
      onLine(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(supervise(child, kept)));
  });
}

function supervise(child: ChildProcess, kept: readonly string[]): ServerProcess {
  living.add(child);
  const exited = exitOf(child);
  return {
    pid: child.pid ?? 0,
    exited,
    alive: () => living.has(child),
    lastWords: () => kept.join('\n'),
    background: () => {
      child.unref();
      for (const stream of [child.stdout, child.stderr]) (stream as Socket).unref();
    },
    stop: async (graceMs = 20_000) => {
      child.ref();
      if (living.has(child)) child.kill('SIGINT');
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await exited;
      clearTimeout(force);
    },
  };
}

/** Waits a moment beyond the end for the last lines, but not for a grandchild that still holds the pipe. */
function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      living.delete(child);
      const give = () => resolve({ code, signal });
      const late = setTimeout(give, LAST_LINES_MS);
      child.once('close', () => {
        clearTimeout(late);
        give();
      });
    });
  });
}

let parentDeathSignal: boolean | undefined;

// `setpriv` is part of util-linux, which every Debian has; elsewhere the exit event alone must do.
function withParentDeathSignal({ command, args }: ServerCommand): { command: string; args: string[] } {
  parentDeathSignal ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'SIGINT', 'true']).status === 0;
  return parentDeathSignal
    ? { command: 'setpriv', args: ['--pdeathsig', 'SIGINT', command, ...args] }
    : { command, args: [...args] };
}
