import type { Highs } from 'highs';
import { Spending, type SearchControl } from '../search/budget';
import { assemble } from './assemble';
import { compileRides } from './compile-rides';
import { COLD, HOT, RideAnnealer, type RouteOrder } from './ride-annealer';
import type { RideInstance } from './ride-instance';
import type { RidePlan } from './ride-plan';
import type { RideProblem } from './ride-problem';
import { RoutePool, type PooledRoute } from './route-pool';
import { forgetHighs, highs, partition, type PartitionResult } from './set-partitioning';
import { timetable } from './timetable';

/** Shares of the budget at which the pool is put through set partitioning. */
const PARTITION_AT = [0.3, 0.55, 0.8, 0.96];
/** Set partitioning needs a budget in which loading and running the solver does not hurt. */
const SHORTEST_PARTITIONED = 3;
const PARTITION_SHARE = 0.05;
/** Routes the pool goes on with after a partitioning. */
const ROUTES_KEPT = 12_000;
/** Share of the budget between exchanges with other threads, and how many of the newest routes are sent. */
const EXCHANGE_EVERY = 0.05;
const ROUTES_EXCHANGED = 4_000;
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

/** How searches on several threads help each other. */
export interface Exchange {
  /** Number of this search among them all, and how many there are: they take turns at set partitioning. */
  readonly place: number;
  readonly of: number;
  send(best: RouteOrder, routes: readonly PooledRoute[]): void;
  /** What the others have sent since the last call. */
  receive(): readonly { readonly best: RouteOrder; readonly routes: readonly PooledRoute[] }[];
}

export interface RideSearchSettings {
  /** 1 for requests that must stay where they are. */
  readonly fixed?: Uint8Array;
  readonly start?: RouteOrder;
  /** Per vehicle: how many first stops are driven already. */
  readonly locked?: Int32Array;
  readonly exchange?: Exchange;
}

/** One annealing with its pool, on one thread. */
export class RideSearch {
  readonly spending: Spending;
  readonly pool: RoutePool;
  readonly annealer: RideAnnealer;
  readonly trace: [number, number][] = [];
  /** Whether all routes may be put together anew: nothing is driven or locked. */
  private readonly isOpen: boolean;
  private nextReport = 0;
  private nextExchange = EXCHANGE_EVERY;

  constructor(
    private readonly instance: RideInstance,
    private readonly control: SearchControl,
    private readonly settings: RideSearchSettings = {},
  ) {
    const { fixed, start, locked } = settings;
    this.spending = new Spending(control.budget);
    this.pool = new RoutePool(instance.requests);
    this.annealer = new RideAnnealer(instance, control.seed ?? 1, { pool: this.pool, fixed, start, locked });
    this.isOpen = !fixed?.some((flag) => flag > 0) && !locked?.some((count) => count > 0);
  }

  async run(): Promise<void> {
    const { annealer, spending } = this;
    if (this.instance.requests === 0) return;
    this.note();
    // Stopping the integer program by time would make runs under an iteration budget differ.
    const longEnough = (this.control.budget.seconds ?? 0) >= SHORTEST_PARTITIONED;
    const partitionAt = this.isOpen && longEnough ? [...PARTITION_AT] : [];
    for (;;) {
      const done = spending.fraction(annealer.iterations);
      if (done >= 1 || this.control.cancelled?.()) return;
      if (done >= (partitionAt[0] ?? 2)) {
        partitionAt.shift();
        if (this.isMyTurn(partitionAt.length)) this.putTogether(await highs());
      }
      this.anneal(done);
      this.exchange(done);
      if (performance.now() >= this.nextReport) await this.pause();
    }
  }

  /** The threads' pools are much the same: one of them puts routes together while the others go on searching. */
  private isMyTurn(turn: number): boolean {
    const { exchange } = this.settings;
    return !exchange || turn % exchange.of === exchange.place;
  }

  private anneal(done: number): void {
    const { annealer } = this;
    const temperature = annealer.yardstick() * HOT * (COLD / HOT) ** done;
    for (let i = 0; i < STEPS_PER_LOOK; i++) if (annealer.step(temperature)) this.note();
    annealer.adaptPenalty();
  }

  /** Swaps routes with the other threads; in the second half a clearly better plan of theirs replaces the own. */
  private exchange(done: number): void {
    const { exchange } = this.settings;
    if (!exchange || done < this.nextExchange) return;
    this.nextExchange += EXCHANGE_EVERY;
    exchange.send(this.annealer.best, this.pool.routes().slice(-ROUTES_EXCHANGED));
    for (const { best, routes } of exchange.receive()) {
      for (const { kind, stops, cost } of routes) this.pool.add(kind, stops, cost);
      if (done > 0.5 && isBetter(best, this.annealer.best)) {
        this.annealer.adopt(best);
        this.note();
      }
    }
  }

  private putTogether(solver: Highs): void {
    const { annealer, spending, pool } = this;
    const seconds = Math.min(PARTITION_SHARE * (spending.elapsed() + spending.left()), spending.left());
    const until = spending.elapsed() + seconds;
    const deadline = {
      isOver: () => spending.elapsed() > until,
      secondsOnTheWall: () => Math.max(0.01, (until - spending.elapsed()) * spending.slowness()),
    };
    const result = this.partitionSafely(() =>
      partition(solver, this.instance, pool.routes(), annealer.best, deadline),
    );
    if (!result) return;
    pool.keepOnly(result.promising.slice(0, ROUTES_KEPT));
    if (!result.chosen) return;
    annealer.adopt(assemble(this.instance, result.chosen));
    this.note();
  }

  /** A solver that runs out of memory must not cost the day its plan: the annealing goes on without it. */
  private partitionSafely(work: () => PartitionResult): PartitionResult | undefined {
    try {
      return work();
    } catch (error) {
      // What WebAssembly throws when it aborts; anything else is our own mistake.
      if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error;
      forgetHighs();
      return undefined;
    }
  }

  private note(): void {
    const { best } = this.annealer;
    if (best.missing === 0) this.trace.push([this.spending.elapsed(), best.cost]);
  }

  /** Reports and lets messages in (cancel, exchange) without slowing the search. */
  private async pause(): Promise<void> {
    this.nextReport = performance.now() + 100;
    const { iterations, best } = this.annealer;
    this.control.onProgress?.({
      iterations,
      seconds: this.spending.elapsed(),
      bestCost: best.cost,
      unserved: best.missing,
    });
    await new Promise<void>((resume) => setTimeout(resume, 0));
  }
}

function isBetter(a: RouteOrder, b: RouteOrder): boolean {
  return a.missing < b.missing || (a.missing === b.missing && a.cost < b.cost - 1e-9);
}
