import { DomainError } from '@cus/kernel';

/** What a search may spend: whichever limit is reached first stops it. At least one must be given. */
export interface SearchBudget {
  /** Seconds on `clock`. */
  readonly seconds?: number;
  /** Iterations; the only limit under which the same seed gives the same plan. */
  readonly iterations?: number;
  /** `cpu` (default) counts processor time of this process, `wall` real time: what a waiting person sees. */
  readonly clock?: 'cpu' | 'wall' | 'thread';
}

/** Progress of a running search, reported at most every `reportEvery` milliseconds. */
export interface SearchProgress {
  readonly iterations: number;
  readonly seconds: number;
  readonly bestCost: number;
  readonly unserved: number;
}

export interface SearchControl {
  readonly budget: SearchBudget;
  readonly seed?: number;
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Polled between chunks; true stops the search, which then returns its best plan so far. */
  readonly cancelled?: () => boolean;
}

type Clock = () => number;

interface ProcessClock {
  cpuUsage?: () => { user: number; system: number };
  threadCpuUsage?: () => { user: number; system: number };
}

/** Seconds on the asked clock; browsers have no processor clock and fall back to real time. */
export function clockOf(kind: SearchBudget['clock'] = 'cpu'): Clock {
  const host = (globalThis as { process?: ProcessClock }).process;
  const cpu = host?.cpuUsage?.bind(host);
  const thread = host?.threadCpuUsage?.bind(host);
  const usage = kind === 'wall' ? undefined : kind === 'thread' ? (thread ?? cpu) : cpu;
  if (!usage) return () => performance.now() / 1000;
  return () => {
    const spent = usage();
    return (spent.user + spent.system) / 1e6;
  };
}

/**
 * Measures what a running search has spent of its budget.
 * @throws DomainError `planning.budget-invalid` for a budget without a limit or with one that is no amount.
 */
export class Spending {
  readonly elapsed: Clock;
  private readonly onTheWall: Clock;
  private readonly seconds: number;
  private readonly iterationLimit: number;

  constructor(budget: SearchBudget) {
    this.elapsed = sinceNow(budget.clock);
    this.onTheWall = sinceNow('wall');
    this.seconds = budget.seconds ?? Infinity;
    this.iterationLimit = budget.iterations ?? Infinity;
    const tightest = Math.min(this.seconds, this.iterationLimit);
    if (!(tightest >= 0 && tightest < Infinity))
      throw new DomainError('invalid', 'planning.budget-invalid', { tightest });
  }

  /** Share of the budget spent, 0..1; by iterations when only those are limited, so runs repeat exactly. */
  fraction(iterations: number): number {
    const elapsed = this.seconds === Infinity ? 0 : this.elapsed();
    if (iterations >= this.iterationLimit || elapsed >= this.seconds) return 1;
    return Math.max(iterations / this.iterationLimit, elapsed / this.seconds);
  }

  /** Seconds left on the clock. */
  left(): number {
    return this.seconds === Infinity ? Infinity : this.seconds - this.elapsed();
  }

  /** Seconds on the wall per second on `clock` so far: above 1 on a machine that is busy with other things. */
  slowness(): number {
    return Math.max(1, this.onTheWall() / Math.max(1e-3, this.elapsed()));
  }
}

function sinceNow(kind: SearchBudget['clock']): Clock {
  const clock = clockOf(kind);
  const start = clock();
  return () => clock() - start;
}
