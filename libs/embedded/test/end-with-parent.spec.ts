import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { waitUntil } from '../src/wait-until';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** A process that starts both servers and prints their process numbers; then it waits, or ends by itself. */
async function parentWithServers(then: 'waits' | 'ends'): Promise<{ parent: ChildProcess; pids: number[] }> {
  const library = JSON.stringify(join(dirname(__dirname), 'src', 'index.ts'));
  const place = JSON.stringify(join(folder, then));
  const program = `
    const { transformSync } = require('@swc/core');
    const { readFileSync } = require('node:fs');
    require('node:module')._extensions['.ts'] = (module, file) => module._compile(transformSync(readFileSync(file, 'utf8'), {
      filename: file, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }).code, file);
    const { startPostgres, startNats } = require(${library});
    Promise.all([
      startPostgres({ dataDir: ${place} + '/postgres', durable: false }),
      startNats({ storeDir: ${place} + '/nats' }),
    ]).then((servers) => {
      console.log(JSON.stringify(servers.map(({ pid }) => pid)));
      ${then === 'waits' ? 'setInterval(() => undefined, 1000);' : ''}
    });`;
  const parent = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: __dirname,
  });
  children.push(parent);
  let text = '';
  parent.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await waitUntil(() => text.includes('\n'), { timeoutMs: 15_000 });
  return { parent, pids: JSON.parse(text) as number[] };
}

function allEnd(pids: readonly number[]): Promise<boolean | undefined> {
  return waitUntil(() => !pids.some(runs), { timeoutMs: 10_000 });
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a server started here', () => {
  it('does not keep its parent from ending, and ends with it', async () => {
    const { parent, pids } = await parentWithServers('ends');
    if (parent.exitCode === null) await once(parent, 'exit');
    expect(parent.exitCode).toBe(0);
    expect(await allEnd(pids)).toBe(true);
  });

  (process.platform === 'linux' ? it : it.skip)('ends even when its parent is killed', async () => {
    const { parent, pids } = await parentWithServers('waits');
    expect(pids.every(runs)).toBe(true);
    parent.kill('SIGKILL');
    expect(await allEnd(pids)).toBe(true);
  });
});
