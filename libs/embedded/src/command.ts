import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface CommandResult {
  readonly ok: boolean;
  /** Standard output and error in the order they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  /** Every line as it comes, for progress. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end without a shell and without questions; a missing program is a result that is not ok. */
export function run(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd, env, timeoutMs, onLine } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let unread = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const lines = (unread + chunk).split('\n');
      unread = lines.pop() ?? '';
      for (const line of lines) onLine?.(line);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

/** The first of these programs found in PATH or in the places a user's PATH often lacks. */
export function findProgram(...names: string[]): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/go/bin', '/opt/homebrew/bin', '/snap/bin'],
  ];
  return names
    .flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
    .find((file) => isProgram(file));
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
