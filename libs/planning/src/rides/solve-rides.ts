import type { Highs } from 'highs';
import { Spending, type SearchControl } from '../search/budget';
import { assemble } from './assemble';
import { compileRides } from './compile-rides';
import { COLD, HOT, RideAnnealer, type RouteOrder } from './ride-annealer';
import type { RideInstance } from './ride-instance';
import type { RidePlan } from './ride-plan';
import type { RideProblem } from './ride-problem';
import { RoutePool } from './route-pool';
import { highs, partition } from './set-partitioning';
import { timetable } from './timetable';

/** Shares of the budget at which the pool is put through set partitioning. */
const PARTITION_AT = [0.3, 0.55, 0.8, 0.96];
/** Set partitioning needs a budget in which loading and running the solver does not hurt. */
const SHORTEST_PARTITIONED = 3;
const STEPS_PER_LOOK = 32;

export interface RideSolution {
  readonly plan: RidePlan;
  readonly iterations: number;
  readonly seconds: number;
  /** (seconds, cost) at each new best complete plan. */
  readonly trace: readonly (readonly [number, number])[];
}

/**
 * Plans a day of rides: anytime, never returns an infeasible plan, and repeats exactly under an iteration budget
 * and the same seed.
 * @throws DomainError `planning.…` when the problem contradicts itself.
 */
export async function solveRides(problem: RideProblem, control: SearchControl): Promise<RideSolution> {
  const instance = compileRides(problem);
  const search = new RideSearch(instance, control);
  await search.run();
  return {
    plan: timetable(problem, instance, search.annealer.best),
    iterations: search.annealer.iterations,
    seconds: search.spending.elapsed(),
    trace: search.trace,
  };
}

/** One annealing with its pool, on one thread. */
export class RideSearch {
  readonly spending: Spending;
  readonly pool: RoutePool;
  readonly annealer: RideAnnealer;
  readonly trace: [number, number][] = [];
  private temperature = 0;

  constructor(
    private readonly instance: RideInstance,
    private readonly control: SearchControl,
    fixed?: Uint8Array,
    start?: RouteOrder,
  ) {
    this.spending = new Spending(control.budget);
    this.pool = new RoutePool(instance.requests);
    this.annealer = new RideAnnealer(instance, control.seed ?? 1, this.pool, fixed, start);
  }

  async run(): Promise<void> {
    const { annealer, spending } = this;
    if (this.instance.requests === 0) return;
    this.note();
    const partitionAt =
      (this.control.budget.seconds ?? Infinity) >= SHORTEST_PARTITIONED ? [...PARTITION_AT] : [];
    let nextReport = 0;
    for (;;) {
      const done = spending.fraction(annealer.iterations);
      if (done >= 1 || this.control.cancelled?.()) return;
      if (done >= (partitionAt[0] ?? 2)) {
        partitionAt.shift();
        this.putTogether(await highs());
      }
      this.anneal(done);
      if (performance.now() >= nextReport) {
        nextReport = performance.now() + 100;
        this.report();
        // Lets messages in (cancel) without slowing the search.
        await new Promise<void>((resume) => setImmediate(resume));
      }
    }
  }

  private anneal(done: number): void {
    const { annealer } = this;
    const unit = annealer.costPerRequest();
    this.temperature = unit * HOT * (COLD / HOT) ** done;
    for (let i = 0; i < STEPS_PER_LOOK; i++) if (annealer.step(this.temperature)) this.note();
    annealer.adaptPenalty();
  }

  private putTogether(solver: Highs): void {
    const { annealer, spending, pool } = this;
    const routes = pool.routes();
    const seconds = Math.min(0.12 * (spending.elapsed() + spending.left()), spending.left());
    const until = spending.elapsed() + seconds;
    const result = partition(
      solver,
      this.instance,
      routes,
      annealer.best,
      seconds,
      () => spending.elapsed() > until,
    );
    pool.keepOnly(result.promising.slice(0, 20_000));
    if (!result.chosen) return;
    annealer.adopt(assemble(this.instance, result.chosen));
    this.note();
  }

  private note(): void {
    const { best } = this.annealer;
    if (best.missing === 0) this.trace.push([this.spending.elapsed(), best.cost]);
  }

  private report(): void {
    this.control.onProgress?.({
      iterations: this.annealer.iterations,
      seconds: this.spending.elapsed(),
      bestCost: this.annealer.best.cost,
      unserved: this.annealer.best.missing,
    });
  }
}
