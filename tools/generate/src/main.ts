// Writes every file that follows from the code: interface documents, permission table, settings. `--check` only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { documents } from './documents.ts';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '../../..');
const check = process.argv.includes('--check');

const files = documents(
  require('@cus/contracts') as typeof import('@cus/contracts'),
  require('@cus/gateway') as typeof import('@cus/gateway'),
  require('@cus/platform') as typeof import('@cus/platform'),
  require('@cus/town') as typeof import('@cus/town'),
);

const stale: string[] = [];
for (const [path, text] of Object.entries(files)) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (check && stale.length > 0) {
  process.stderr.write(`Not fresh: ${stale.join(', ')}. Run "npm run generate" and commit.\n`);
  process.exit(1);
}
process.stdout.write(
  check ? 'Generated files are fresh.\n' : `Written: ${stale.join(', ') || 'nothing, all fresh'}\n`,
);
