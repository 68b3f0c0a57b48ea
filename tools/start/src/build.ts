import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds what changed since the last start; unchanged projects come from the cache.
 * @throws Error with the tail of the build's output.
 */
export async function build(root: string): Promise<void> {
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // What is built is what people get, also when a test starts the product.
    env: { ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The build failed:\n${output.slice(-4_000)}`);
}
