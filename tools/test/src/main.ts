// `npm test`: builds what the end-to-end tests start, finds a browser, then one Jest run over the whole workspace.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '../../..');

function run(what: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  process.stdout.write(`${what}\n`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('Building', ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--output-style=static']);
const { findChromium } = require('@cus/embedded') as typeof import('@cus/embedded');
const chromium = await findChromium((line) => process.stdout.write(`${line}\n`));
run('Testing', ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], { CHROMIUM_BIN: chromium });
