import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Root of the workspace. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

type Planning = typeof import('@cus/planning');
type Threads = typeof import('@cus/planning/threads');

/** The compiled planner, built first when its sources are newer. */
export function loadPlanning(): Planning & Threads {
  for (const project of ['libs/kernel', 'libs/planning']) buildIfStale(project);
  const require = createRequire(import.meta.url);
  return { ...(require('@cus/planning') as Planning), ...(require('@cus/planning/threads') as Threads) };
}

function buildIfStale(project: string): void {
  const built = join(ROOT, project, 'dist', 'index.js');
  const sources = readdirSync(join(ROOT, project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => statSync(join(ROOT, project, 'src', name)).mtimeMs);
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources)) return;
  const run = spawnSync(process.execPath, ['tools/build/src/main.ts', project], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error(`cannot build ${project}`);
}
