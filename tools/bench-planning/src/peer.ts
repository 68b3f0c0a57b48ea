import { spawnSync } from 'node:child_process';
import type { RidePlan, RideProblem } from '@cus/planning';
import type { loadPlanning } from './planning.ts';
import { solveOnce } from './solve-set.ts';
import { readSet, type Published, type SetName } from './sets.ts';
import { machine, mean, save } from './table.ts';

type Planning = ReturnType<typeof loadPlanning>;

interface Settings {
  readonly set: Exclude<SetName, 'home-visits'>;
  readonly seconds: number;
  readonly runs: number;
  readonly only: RegExp;
  /**
   * Shell command of the other solver, `{file}` and `{seconds}` filled in. It prints JSON: `routes`, each a list
   * of stop numbers as in the file without depots, and the `seconds` of processor time it took.
   */
  readonly command: string;
  readonly name: string;
  readonly keep: boolean;
}

/** Another solver on the same instances for the same seconds; both plans are judged by our checker. */
export async function measurePeer(planning: Planning, settings: Settings): Promise<void> {
  const { set, seconds, runs, name } = settings;
  const rows: string[] = [];
  const gaps: { readonly theirs?: number; readonly ours: number }[] = [];
  for (const instance of readSet(set, settings.only)) {
    const problem = planning.readCordeau(instance.text);
    const answer = ask(settings, instance);
    const plan = timed(planning, problem, answer.routes);
    const costs: number[] = [];
    for (let seed = 1; seed <= runs; seed++) {
      const run = await solveOnce(planning, set, instance, { seconds, threads: 1, seed });
      if (!run.feasible) throw new Error(`our plan for ${instance.name} breaks a rule`);
      costs.push(run.cost);
    }
    const gapOf = (cost: number) => 100 * (cost / instance.bestKnown - 1);
    const judged = judge(planning, problem, plan);
    const theirs = plan && judged === 'all served' ? gapOf(planning.rideCost(problem, plan)) : undefined;
    gaps.push({ theirs, ours: gapOf(mean(costs)) });
    rows.push(
      `| ${instance.name} | ${instance.bestKnown.toFixed(2)} | ${judged} | ${percent(theirs)} | ` +
        `${answer.seconds.toFixed(1)} | ${percent(gaps.at(-1)!.ours)} |`,
    );
    console.log(rows.at(-1));
  }
  const both = gaps.filter((gap) => gap.theirs !== undefined);
  rows.push(
    `| **mean of the ${both.length} it served in full** | | | **${percent(mean(both.map((gap) => gap.theirs!)))}** | | ` +
      `**${percent(mean(both.map((gap) => gap.ours)))}** |`,
    `| **mean of all ${gaps.length}** | | | | | **${percent(mean(gaps.map((gap) => gap.ours)))}** |`,
  );
  console.log(rows.slice(-2).join('\n'));
  if (!settings.keep) return;
  save(`peer ${name} ${set} ${seconds}s`, [
    `### ${name} on ${set}, ${seconds} s`,
    '',
    `\`npm run bench:planning -- --set ${set} --seconds ${seconds} --runs ${runs} --peer-name '${name}' --peer '…'\`; ${machine()}.`,
    '',
    `| instance | optimum | ${name} | its gap | its seconds | our gap, ${runs} seeds |`,
    '|---|---:|---|---:|---:|---:|',
    ...rows,
  ]);
}

interface PeerAnswer {
  readonly routes: readonly (readonly number[])[];
  /** Processor time it says it took. */
  readonly seconds: number;
}

function ask({ command, seconds }: Settings, { file }: Published): PeerAnswer {
  const filled = command.replace('{file}', file).replace('{seconds}', String(seconds));
  const run = spawnSync(filled, { shell: true, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`${filled}: ${run.stderr}`);
  return JSON.parse(run.stdout) as PeerAnswer;
}

/** The peer's orders with times found for them by the checker's side; undefined when an order has none. */
function timed(planning: Planning, problem: RideProblem, routes: PeerAnswer['routes']): RidePlan | undefined {
  const n = problem.requests.length;
  const served = new Set<string>();
  const driven = routes.map((order, v) => {
    const stops = order.map((stop) => {
      const request = problem.requests[(stop - 1) % n]!.id;
      served.add(request);
      return { request, kind: stop <= n ? ('pickup' as const) : ('drop-off' as const) };
    });
    return planning.timedOrder(problem, problem.vehicles[v]!, stops);
  });
  if (driven.some((route) => !route)) return undefined;
  const unserved = problem.requests.map(({ id }) => id).filter((id) => !served.has(id));
  const plan = { routes: driven.map((route) => route!), unserved };
  const total = planning.rideCost(problem, { ...plan, cost: {} as RidePlan['cost'] });
  return { ...plan, cost: { total } as RidePlan['cost'] };
}

function judge(planning: Planning, problem: RideProblem, plan: RidePlan | undefined): string {
  if (!plan) return 'breaks time rules';
  const [breach] = planning.checkRides(problem, plan);
  if (breach) return `breaks ${breach.rule}`;
  if (plan.routes.length === 0) return 'no plan';
  return plan.unserved.length === 0 ? 'all served' : `leaves ${plan.unserved.length} out`;
}

function percent(gap: number | undefined): string {
  return gap === undefined ? '–' : `${gap.toFixed(2)} %`;
}
