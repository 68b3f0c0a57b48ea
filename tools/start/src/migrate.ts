import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Brings the database of all services up to date, in a process of its own, so that nothing of them stays in this one.
 * @throws Error with what the migration said
 */
export async function migrate(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'apps/town/dist/migrate.js')], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const code = await new Promise<number | null>((done, failed) => {
    child.once('close', done);
    child.once('error', failed);
  });
  if (code !== 0) throw new Error(words.trim() || `The migration ended with ${code}.`);
}
