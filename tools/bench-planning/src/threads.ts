import type { loadPlanning } from './planning.ts';
import { readSet } from './sets.ts';
import { machine, mean, save } from './table.ts';

type Planning = ReturnType<typeof loadPlanning>;

const INSTANCES = [
  ['darp-a', /^a8-96$/],
  ['darp-pr', /^pr(05|10)$/],
] as const;
/** A pair in which either run got less than this share of the cores it asked for is measured again. */
const LEAST_SHARE = 0.93;

interface Pair {
  readonly iterations: readonly [number, number];
  readonly costs: readonly [number, number];
  /** The smaller share of the asked processor time that was had: 1 when the cores were free. */
  readonly share: number;
}

interface Settings {
  readonly seconds: number;
  readonly runs: number;
  /** `wall` needs two free cores; `thread` gives every thread so much processor time instead, free cores or not. */
  readonly clock: 'wall' | 'thread';
  /** How many pairs may be measured again because the cores were not free. */
  readonly patience: number;
  readonly keep: boolean;
}

/** One thread against two for the same time, instance by instance. */
export async function measureThreads(planning: Planning, settings: Settings): Promise<void> {
  const { seconds, runs, clock } = settings;
  const rows: string[] = [];
  const all: Pair[] = [];
  let patience = settings.patience;
  for (const [set, only] of INSTANCES) {
    for (const instance of readSet(set, only)) {
      const pairs: Pair[] = [];
      for (let seed = 1; seed <= runs; seed++) {
        let pair = await measurePair(planning, instance.text, settings, seed);
        while (clock === 'wall' && pair.share < LEAST_SHARE && patience-- > 0)
          pair = await measurePair(planning, instance.text, settings, seed);
        pairs.push(pair);
        console.error(instance.name, seed, JSON.stringify(pair));
      }
      rows.push(row(instance.name, pairs, instance.bestKnown));
      all.push(...pairs);
    }
  }
  const ratio = mean(all.map((pair) => pair.iterations[1])) / mean(all.map((pair) => pair.iterations[0]));
  const body = [
    '### Two threads against one',
    '',
    `\`npm run bench:planning -- --set threads --clock ${clock} --seconds ${seconds} --runs ${runs}\`; ${machine()}.`,
    '',
    clock === 'wall'
      ? `${seconds} s of real time each, mean of ${runs} seeds.`
      : `${seconds} s of processor time for every thread (what two free cores give in ${seconds} s), mean of ${runs} seeds.`,
    `Free: the smallest share of two cores that was had.`,
    '',
    '| instance | iterations, 1 thread | 2 threads | ratio | gap, 1 thread | 2 threads | free |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...rows,
    `| **all** | | | **${ratio.toFixed(2)}** | | | |`,
  ];
  console.log(body.join('\n'));
  if (settings.keep) save(`threads ${clock}`, body);
}

async function measurePair(
  planning: Planning,
  text: string,
  { seconds, clock }: Settings,
  seed: number,
): Promise<Pair> {
  const problem = planning.readCordeau(text);
  const runs: { iterations: number; cost: number; share: number }[] = [];
  for (const threads of [1, 2]) {
    const [cpu, from] = [process.cpuUsage(), performance.now()];
    const budget = { seconds, clock } as const;
    const { iterations, plan } = await planning.solveRidesOnThreads(problem, { budget, seed, threads });
    const had = process.cpuUsage(cpu);
    const share = (had.user + had.system) / (1000 * (performance.now() - from) * threads);
    runs.push({ iterations, cost: plan.cost.total, share });
  }
  const [one, two] = runs;
  return {
    iterations: [one!.iterations, two!.iterations],
    costs: [one!.cost, two!.cost],
    share: Math.min(1, one!.share, two!.share),
  };
}

function row(name: string, pairs: readonly Pair[], bestKnown: number): string {
  const iterations = [0, 1].map((k) => mean(pairs.map((pair) => pair.iterations[k]!)));
  const gaps = [0, 1].map((k) => 100 * (mean(pairs.map((pair) => pair.costs[k]!)) / bestKnown - 1));
  const ratio = iterations[1]! / iterations[0]!;
  const share = Math.min(...pairs.map((pair) => pair.share));
  const counts = iterations.map((count) => String(Math.round(count))).join(' | ');
  const shares = gaps.map((gap) => `${gap.toFixed(2)} %`).join(' | ');
  return `| ${name} | ${counts} | ${ratio.toFixed(2)} | ${shares} | ${share.toFixed(2)} |`;
}
