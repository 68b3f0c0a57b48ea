import type { RideProblem, SearchControl, VisitProblem } from '@cus/planning';
import type { loadPlanning } from '../planning.ts';
import { machine, mean, save } from '../table.ts';
import { unseenInstances, type Unseen } from './unseen-instances.ts';

type Planning = ReturnType<typeof loadPlanning>;

interface Settings {
  readonly seconds: number;
  readonly runs: number;
  readonly only: RegExp;
  readonly keep: boolean;
}

interface Answer {
  readonly cost: number;
  readonly unserved: number;
  readonly feasible: boolean;
  readonly iterationsPerSecond: number;
}

/** The reference run is longer by this factor, with a seed of its own. */
const REFERENCE = 6;
/** The short budget every instance is tried with as well: what a waiting person gets. */
const SHORT_SECONDS = 1;

/** Solves made-up instances briefly and for `seconds`, beside one much longer run of the same search. */
export async function measureUnseen(planning: Planning, settings: Settings): Promise<void> {
  const { seconds, runs } = settings;
  const rows: string[] = [];
  for (const instance of unseenInstances(settings.only)) {
    const many = async (each: number) => {
      const answers: Answer[] = [];
      for (let seed = 1; seed <= runs; seed++)
        answers.push(await solve(planning, instance, { budget: { seconds: each }, seed }));
      return answers;
    };
    const [short, full] = [await many(SHORT_SECONDS), await many(seconds)];
    const long = await solve(planning, instance, { budget: { seconds: REFERENCE * seconds }, seed: 1000 });
    rows.push(row(instance.name, short, full, long));
    console.log(rows.at(-1));
  }
  if (!settings.keep) return;
  save('unseen', [
    '### Made-up instances',
    '',
    `\`npm run bench:planning -- --set unseen --seconds ${seconds} --runs ${runs}\`; ${machine()}.`,
    '',
    `Gaps of the mean of ${runs} seeds to the best plan seen in any run here, one of ${REFERENCE * seconds} s among them. Left`,
    'out: people (or visits) without a place, summed over the seeds; in `planted` instances a plan serving all exists.',
    '',
    `| family-size-fleet | reference | gap, ${SHORT_SECONDS} s | gap, ${seconds} s | left out, ${SHORT_SECONDS} s | ${seconds} s | reference | feasible | iterations/s |`,
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...rows,
  ]);
}

function row(name: string, short: readonly Answer[], full: readonly Answer[], long: Answer): string {
  const all = [...short, ...full, long];
  const fewest = Math.min(...all.map((answer) => answer.unserved));
  // Plans leaving out more people are cheaper for the wrong reason and are no yardstick.
  const best = Math.min(...all.filter((answer) => answer.unserved === fewest).map((answer) => answer.cost));
  const gap = (answers: readonly Answer[]) =>
    `${(100 * (mean(answers.map((answer) => answer.cost)) / best - 1)).toFixed(2)} %`;
  const out = (answers: readonly Answer[]) => answers.reduce((sum, answer) => sum + answer.unserved, 0);
  const feasible = all.filter((answer) => answer.feasible).length;
  const rate = Math.round(mean(full.map((answer) => answer.iterationsPerSecond)));
  const counts = [out(short), out(full), long.unserved].join(' | ');
  return `| ${name} | ${best.toFixed(2)} | ${gap(short)} | ${gap(full)} | ${counts} | ${feasible}/${all.length} | ${rate} |`;
}

async function solve(planning: Planning, instance: Unseen, control: SearchControl): Promise<Answer> {
  return 'rides' in instance
    ? rides(planning, instance.rides, control)
    : visits(planning, instance.visits, control);
}

async function rides(planning: Planning, problem: RideProblem, control: SearchControl): Promise<Answer> {
  const { plan, iterations, seconds } = await planning.solveRides(problem, control);
  return {
    cost: plan.cost.total,
    unserved: plan.unserved.length,
    feasible: planning.checkRides(problem, plan).length === 0,
    iterationsPerSecond: iterations / seconds,
  };
}

async function visits(planning: Planning, problem: VisitProblem, control: SearchControl): Promise<Answer> {
  const { plan, iterations, seconds } = await planning.solveVisits(problem, control);
  return {
    cost: plan.cost.total,
    unserved: plan.unserved.length,
    feasible: planning.checkVisits(problem, plan).length === 0,
    iterationsPerSecond: iterations / seconds,
  };
}
