// Runs the planner on published instances and prints how far it stays from the best known values.
// node tools/bench-planning/src/main.ts --set darp-a --seconds 10 --runs 5 [--only regex] [--threads 2] [--save]
// node tools/bench-planning/src/main.ts --set darp-a --seconds 10 --runs 5 --peer-name NAME --peer 'command {file} {seconds}'
// node tools/bench-planning/src/main.ts --set speed|threads|unseen [--clock wall|thread] [--save]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPlanning, ROOT } from './planning.ts';
import { readSet, type SetName } from './sets.ts';
import { measurePeer } from './peer.ts';
import { solveOnce, type Run } from './solve-set.ts';
import { measureSpeed } from './speed.ts';
import { measureThreads } from './threads.ts';
import { measureUnseen } from './unseen/measure-unseen.ts';
import { HEAD, machine, row, save, summaryRows, type Line } from './table.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'darp-a' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '5' },
    threads: { type: 'string', default: '1' },
    only: { type: 'string', default: '.' },
    peer: { type: 'string' },
    'peer-name': { type: 'string', default: 'peer' },
    clock: { type: 'string', default: 'wall' },
    patience: { type: 'string', default: '10' },
    'stop-at-best': { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const planning = loadPlanning();

const [seconds, runs, threads] = [Number(values.seconds), Number(values.runs), Number(values.threads)];
const [only, keep, stopAtBest] = [new RegExp(values.only), values.save, values['stop-at-best']];

if (values.set === 'speed') await measureSpeed(planning, keep);
else if (values.set === 'unseen') await measureUnseen(planning, { seconds, runs, only, keep });
else if (values.set === 'threads') {
  const clock = values.clock === 'thread' ? 'thread' : 'wall';
  await measureThreads(planning, { seconds, runs, clock, patience: Number(values.patience), keep });
} else if (values.peer !== undefined) {
  const set = values.set === 'darp-pr' ? 'darp-pr' : 'darp-a';
  const [command, name] = [values.peer, values['peer-name']];
  await measurePeer(planning, { set, seconds, runs, only, command, name, keep });
} else await benchSet(values.set as SetName);

async function benchSet(set: SetName): Promise<void> {
  const lines: Line[] = [];
  console.log(HEAD.join('\n'));
  for (const instance of readSet(set, only)) {
    const done: Run[] = [];
    for (let seed = 1; seed <= runs; seed++)
      done.push(await solveOnce(planning, set, instance, { seconds, threads, seed, stopAtBest }));
    lines.push({ instance, runs: done });
    console.log(row(lines.at(-1)!));
    if (!keep) continue;
    saveNewBest(set, lines.at(-1)!);
    saveSection(set, lines);
  }
  console.log(summaryRows(lines).join('\n'));
}

/** Writes what has been measured so far, so that a long run cut short is not lost. */
function saveSection(set: SetName, lines: readonly Line[]): void {
  const part = values.only === '.' ? '' : ` --only '${values.only}'`;
  const onThreads = threads === 1 ? '' : ` --threads ${threads}`;
  const stopping = stopAtBest ? ' --stop-at-best' : '';
  const command = `npm run bench:planning -- --set ${set} --seconds ${seconds} --runs ${runs}${onThreads}${stopping}${part}`;
  const title = `${set}, ${seconds} s${threads === 1 ? '' : ` on each of ${threads} threads`}, ${runs} seeds`;
  save(`${set} ${seconds}s ${threads}t${part}`, [
    `### ${title}`,
    '',
    `\`${command}\`; seconds of processor time; ${machine()}.`,
    '',
    ...HEAD,
    ...lines.map(row),
    ...summaryRows(lines),
  ]);
}

/** Keeps a checked plan that beats the best known value and what was kept before. */
function saveNewBest(set: SetName, { instance, runs }: Line): void {
  const feasible = runs.filter((run) => run.feasible).sort((a, b) => a.cost - b.cost);
  const best = feasible[0];
  if (!best || best.cost > instance.bestKnown * (1 - 1e-5) - 0.005) return;
  const folder = join(ROOT, 'docs', 'planning', 'new-bests');
  const file = join(folder, `${instance.name}.json`);
  if (existsSync(file) && costOf(file) <= best.cost) return;
  mkdirSync(folder, { recursive: true });
  const document = { set, instance: instance.name, bestKnownBefore: instance.bestKnown, plan: best.plan };
  writeFileSync(file, `${JSON.stringify(document)}\n`);
}

function costOf(file: string): number {
  return (JSON.parse(readFileSync(file, 'utf8')) as { plan: { cost: { total: number } } }).plan.cost.total;
}
