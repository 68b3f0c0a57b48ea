import { parentPort, workerData } from 'node:worker_threads';
import { compileRides } from '../rides/compile-rides';
import type { RouteOrder } from '../rides/ride-annealer';
import type { PooledRoute } from '../rides/route-pool';
import { RideSearch, type Exchange } from '../rides/solve-rides';
import { solveVisits } from '../visits/solve-visits';
import { namedRules } from '../house-rules/named-rules';
import type { SearchProgress } from '../search/budget';
import type { FromWorker, Task, ToWorker } from './messages';

/** Entry of a planning thread: solves what it was started with, swapping routes with its siblings on the way. */
async function work(task: Task): Promise<void> {
  const stop = new Int32Array(task.stop);
  const control = {
    budget: task.budget,
    seed: task.seed,
    cancelled: () => Atomics.load(stop, 0) === 1,
    onProgress: (progress: SearchProgress) => post({ kind: 'progress', progress }),
  };
  if (task.kind === 'visits') {
    const { plan, iterations } = await solveVisits(task.problem, control);
    return post({ kind: 'visits', plan, iterations });
  }
  const problem = { ...task.problem, rules: namedRules(task.rules) };
  const exchange = task.repeatable ? undefined : exchangeWithSiblings(task);
  const search = new RideSearch(compileRides(problem), control, { exchange });
  await search.run();
  post({ kind: 'rides', best: search.annealer.best, iterations: search.annealer.iterations });
}

function exchangeWithSiblings({ place, of }: Task): Exchange {
  const inbox: { best: RouteOrder; routes: readonly PooledRoute[] }[] = [];
  parentPort!.on('message', (message: ToWorker) => inbox.push(message));
  return {
    place,
    of,
    send: (best, routes) => post({ kind: 'exchange', best, routes }),
    receive: () => inbox.splice(0),
  };
}

function post(message: FromWorker): void {
  parentPort!.postMessage(message);
}

void work(workerData as Task).then(() => parentPort!.close());
