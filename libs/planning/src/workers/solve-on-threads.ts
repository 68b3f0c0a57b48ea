import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DomainError } from '@cus/kernel';
import { namedRules } from '../house-rules/named-rules';
import { compileRides } from '../rides/compile-rides';
import type { RideProblem, TravelMatrix } from '../rides/ride-problem';
import type { RideSolution } from '../rides/solve-rides';
import { timetable } from '../rides/timetable';
import { clockOf, type SearchControl, type SearchProgress } from '../search/budget';
import type { VisitProblem } from '../visits/visit-problem';
import type { VisitSolution } from '../visits/solve-visits';
import type { Answer, FromWorker, Task } from './messages';

export interface ThreadControl extends SearchControl {
  /** How many threads search; give as many as there are free cores. */
  readonly threads: number;
  /** Compiled entry of the threads, where it is not beside this file (tests running from sources). */
  readonly workerFile?: string;
}

/**
 * Plans rides on several threads: independent annealings that swap routes and, later, best plans; the best is
 * returned. A budget in seconds means real time unless another clock is named. Under an iteration budget (counted
 * per thread) nothing is swapped and the result repeats exactly.
 * @throws DomainError `planning.rule-not-shareable` for a rule other than the named house rules.
 */
export async function solveRidesOnThreads(
  problem: RideProblem,
  control: ThreadControl,
): Promise<RideSolution> {
  const instance = compileRides(problem);
  const { rules = [], ...rest } = problem;
  for (const rule of rules) {
    if (namedRules([rule.name])[0] !== rule) {
      throw new DomainError('invalid', 'planning.rule-not-shareable', { rule: rule.name });
    }
  }
  const task = {
    kind: 'rides' as const,
    problem: { ...rest, travel: sharedMatrix(problem.travel) },
    rules: rules.map((rule) => rule.name),
    repeatable: control.budget.seconds === undefined,
  };
  const started = clockOf('wall')();
  const answers = (await runAll(task, control)).flatMap((answer) =>
    answer.kind === 'rides' ? [answer] : [],
  );
  const best = answers
    .map((answer) => answer.best)
    .sort((a, b) => a.missing - b.missing || a.cost - b.cost)[0]!;
  const seconds = clockOf('wall')() - started;
  return {
    plan: timetable(problem, instance, best),
    iterations: answers.reduce((sum, answer) => sum + answer.iterations, 0),
    seconds,
    trace: [[seconds, best.cost]],
  };
}

/** Plans home visits on several threads, each annealing on its own; the best rota is returned. */
export async function solveVisitsOnThreads(
  problem: VisitProblem,
  control: ThreadControl,
): Promise<VisitSolution> {
  const task = { kind: 'visits' as const, problem: { ...problem, travel: problem.travel.map(sharedMatrix) } };
  const started = clockOf('wall')();
  const answers = (await runAll(task, control)).flatMap((answer) =>
    answer.kind === 'visits' ? [answer] : [],
  );
  const best = [...answers].sort(
    (a, b) => a.plan.unserved.length - b.plan.unserved.length || a.plan.cost.total - b.plan.cost.total,
  )[0]!;
  const seconds = clockOf('wall')() - started;
  const iterations = answers.reduce((sum, answer) => sum + answer.iterations, 0);
  return { plan: best.plan, iterations, seconds, trace: [[seconds, best.plan.cost.total]] };
}

type Unstarted<T> = T extends Task ? Omit<T, 'budget' | 'seed' | 'stop' | 'place' | 'of'> : never;

async function runAll(task: Unstarted<Task>, control: ThreadControl): Promise<Answer[]> {
  const stop = new SharedArrayBuffer(4);
  const budget = { clock: 'wall' as const, ...control.budget };
  const file = control.workerFile ?? join(__dirname, 'planning-worker.js');
  const of = Math.max(1, control.threads);
  const workers = Array.from({ length: of }, (_, place) => {
    const seed = (control.seed ?? 1) + 7919 * place;
    return new Worker(file, { workerData: { ...task, budget, stop, seed, place, of } });
  });
  const poll = setInterval(() => {
    if (control.cancelled?.()) Atomics.store(new Int32Array(stop), 0, 1);
  }, 20);
  try {
    const report = reporter(control);
    return await Promise.all(workers.map((worker) => answerOf(worker, workers, report)));
  } finally {
    clearInterval(poll);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Waits for a thread's answer, handing what it shares to its siblings. */
function answerOf(worker: Worker, all: readonly Worker[], report: Report): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') return report(worker, message.progress);
      if (message.kind !== 'exchange') return resolve(message);
      for (const sibling of all) if (sibling !== worker) sibling.postMessage(message);
    });
  });
}

type Report = (worker: Worker, progress: SearchProgress) => void;

/** Passes on the threads' progress as one: iterations summed, the best plan of any. */
function reporter({ onProgress }: ThreadControl): Report {
  const latest = new Map<Worker, SearchProgress>();
  return (worker, progress) => {
    latest.set(worker, progress);
    const all = [...latest.values()].sort((a, b) => a.unserved - b.unserved || a.bestCost - b.bestCost);
    const iterations = all.reduce((sum, one) => sum + one.iterations, 0);
    onProgress?.({ ...all[0]!, iterations, seconds: Math.max(...all.map((one) => one.seconds)) });
  };
}

function sharedMatrix(matrix: TravelMatrix): TravelMatrix {
  const share = (values: Float64Array) => {
    const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
    shared.set(values);
    return shared;
  };
  return {
    ...matrix,
    times: share(matrix.times),
    ...(matrix.distances ? { distances: share(matrix.distances) } : {}),
  };
}
