import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { randomRides } from '../../test/random-rides';
import { randomVisits } from '../../test/random-visits';
import { checkRides } from '../check/check-rides';
import { checkVisits } from '../check/check-visits';
import { exclusiveGroups } from '../house-rules/exclusive-groups';
import type { SearchProgress } from '../search/budget';
import { solveRidesOnThreads, solveVisitsOnThreads } from './solve-on-threads';

const ROOT = join(__dirname, '..', '..', '..', '..');
const workerFile = join(ROOT, 'libs', 'planning', 'dist', 'workers', 'planning-worker.js');

describe('planning on threads', () => {
  // Threads run compiled code; Jest runs the sources.
  beforeAll(() => {
    const build = (project: string) =>
      execFileSync(process.execPath, ['tools/build/src/main.ts', project], { cwd: ROOT, stdio: 'ignore' });
    if (!existsSync(join(ROOT, 'libs', 'kernel', 'dist', 'index.js'))) build('libs/kernel');
    build('libs/planning');
  });

  it('gives one sound plan of rides, the same for the same seed and iterations', async () => {
    const problem = {
      ...randomRides(2, { requests: 12, vehicles: 3, rich: true }),
      rules: [exclusiveGroups],
    };
    const solve = () =>
      solveRidesOnThreads(problem, { budget: { iterations: 300 }, seed: 3, threads: 2, workerFile });
    const [one, two] = [await solve(), await solve()];
    expect(checkRides(problem, one.plan)).toEqual([]);
    expect(one.plan).toEqual(two.plan);
    expect(one.iterations).toBeGreaterThanOrEqual(600);
  });

  it('swaps routes between threads under a time budget, reports progress and can be cancelled', async () => {
    const problem = randomRides(4, { requests: 20, vehicles: 3 });
    const started = performance.now();
    const reports: SearchProgress[] = [];
    const { plan } = await solveRidesOnThreads(problem, {
      budget: { seconds: 30 },
      threads: 2,
      workerFile,
      onProgress: (progress) => reports.push(progress),
      cancelled: () => reports.length > 4,
    });
    expect(checkRides(problem, plan)).toEqual([]);
    expect(reports.at(-1)!.iterations).toBeGreaterThan(0);
    expect(plan.cost.total).toBeLessThanOrEqual(reports[0]!.bestCost + 1e-9);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('gives a sound rota of visits', async () => {
    const problem = randomVisits(2, 10, 3);
    const { plan } = await solveVisitsOnThreads(problem, {
      budget: { iterations: 3000 },
      threads: 2,
      workerFile,
    });
    expect(checkVisits(problem, plan)).toEqual([]);
  });

  it('refuses a rule that threads cannot know', async () => {
    const rule = { ...exclusiveGroups, name: 'of my own' };
    const problem = { ...randomRides(1, { requests: 2, vehicles: 1 }), rules: [rule] };
    await expect(
      solveRidesOnThreads(problem, { budget: { iterations: 1 }, threads: 1, workerFile }),
    ).rejects.toMatchObject({ code: 'planning.rule-not-shareable' });
  });
});
