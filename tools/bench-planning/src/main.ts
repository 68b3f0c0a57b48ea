// Runs the planner on published instances and prints how far it stays from the best known values.
// node tools/bench-planning/src/main.ts --set darp-a --seconds 10 --runs 5 [--only regex] [--threads 2] [--save]
// node tools/bench-planning/src/main.ts --set speed [--save]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPlanning, ROOT } from './planning.ts';
import { readSet, type SetName } from './sets.ts';
import { solveOnce, type Run } from './solve-set.ts';
import { measureSpeed } from './speed.ts';
import { HEAD, machine, row, save, summaryRows, type Line } from './table.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'darp-a' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '5' },
    threads: { type: 'string', default: '1' },
    only: { type: 'string', default: '.' },
    save: { type: 'boolean', default: false },
  },
});
const planning = loadPlanning();

if (values.set === 'speed') await measureSpeed(planning, values.save);
else await benchSet(values.set as SetName);

async function benchSet(set: SetName): Promise<void> {
  const [seconds, runs, threads] = [Number(values.seconds), Number(values.runs), Number(values.threads)];
  const lines: Line[] = [];
  console.log(HEAD.join('\n'));
  for (const instance of readSet(set, new RegExp(values.only))) {
    const done: Run[] = [];
    for (let seed = 1; seed <= runs; seed++)
      done.push(await solveOnce(planning, set, instance, { seconds, threads, seed }));
    lines.push({ instance, runs: done });
    console.log(row(lines.at(-1)!));
    if (values.save) saveNewBest(set, lines.at(-1)!);
  }
  const summary = summaryRows(lines);
  console.log(summary.join('\n'));
  if (!values.save) return;
  const only = values.only === '.' ? '' : ` --only '${values.only}'`;
  const onThreads = threads === 1 ? '' : ` --threads ${threads}`;
  const command = `npm run bench:planning -- --set ${set} --seconds ${seconds} --runs ${runs}${onThreads}${only}`;
  const title = `${set}, ${seconds} s${threads === 1 ? '' : ` on each of ${threads} threads`}, ${runs} seeds`;
  save(`${set} ${seconds}s ${threads}t`, [
    `### ${title}`,
    '',
    `\`${command}\`; seconds of processor time; ${machine()}.`,
    '',
    ...HEAD,
    ...lines.map(row),
    ...summary,
  ]);
}

/** Keeps a checked plan that beats the best known value. */
function saveNewBest(set: SetName, { instance, runs }: Line): void {
  const feasible = runs.filter((run) => run.feasible).sort((a, b) => a.cost - b.cost);
  const best = feasible[0];
  if (!best || best.cost > instance.bestKnown * (1 - 1e-5) - 0.005) return;
  const folder = join(ROOT, 'docs', 'planning', 'new-bests');
  mkdirSync(folder, { recursive: true });
  const document = { set, instance: instance.name, bestKnownBefore: instance.bestKnown, plan: best.plan };
  writeFileSync(join(folder, `${instance.name}.json`), `${JSON.stringify(document)}\n`);
}
