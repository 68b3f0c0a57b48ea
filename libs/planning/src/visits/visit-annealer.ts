import { Random } from '../search/random';
import type { VisitInstance } from './visit-instance';
import { nearestVisits } from './nearest-visits';
import { VisitState } from './visit-state';

/** Who does what in which order: enough to rebuild a rota. */
export interface VisitOrder {
  readonly cost: number;
  readonly keys: Float64Array;
  readonly tours: Int32Array;
}

/**
 * Simulated annealing on the global order of visits and who makes them. The move taken most often re-places a
 * visit beside one that is near in place and time, in the tour of that one's carer.
 */
export class VisitAnnealer {
  readonly random: Random;
  readonly state: VisitState;
  iterations = 0;
  cost = Infinity;
  best: VisitOrder;
  private readonly near: { readonly width: number; readonly rows: Int32Array };

  constructor(
    readonly instance: VisitInstance,
    seed: number,
    start?: VisitOrder,
  ) {
    this.random = new Random(seed);
    this.state = new VisitState(instance);
    this.near = nearestVisits(instance);
    if (start) this.load(start);
    this.construct();
    this.best = this.snapshot();
  }

  /** One move at a temperature in units of cost. @returns whether a new best was found. */
  step(temperature: number): boolean {
    const { state, random } = this;
    if ((++this.iterations & 0x1fff) === 0) {
      state.renumber();
      this.cost = state.cost();
    }
    state.begin();
    const dice = random.next();
    const visit = random.below(this.instance.visits);
    const made =
      dice < 0.72
        ? this.moveBeside(visit)
        : dice < 0.82
          ? this.moveElsewhere(visit)
          : dice < 0.9
            ? this.swap(visit)
            : dice < 0.97
              ? this.movePair(visit)
              : this.swapTails(visit);
    if (!made) {
      state.rollback();
      return false;
    }
    const limit = this.cost - temperature * Math.log(random.next());
    const cost = state.settle(limit);
    if (cost >= limit) {
      state.rollback();
      return false;
    }
    this.cost = cost;
    if (cost >= this.best.cost - 1e-9) return false;
    this.best = this.snapshot();
    return true;
  }

  /** Goes back to the best rota found, e.g. before annealing anew. */
  returnToBest(): void {
    this.load(this.best);
  }

  private load(order: VisitOrder): void {
    const { state, instance } = this;
    state.begin();
    for (let v = 0; v < instance.visits; v++) if (state.isAssigned(v)) state.remove(v);
    for (let v = 0; v < instance.visits; v++) {
      const [first, second] = [order.tours[2 * v]!, order.tours[2 * v + 1]!];
      state.key[v] = order.keys[v]!;
      if (first >= 0 && this.canDo(v, first, second)) state.insert(v, order.keys[v]!, first, second);
    }
    this.cost = state.settle(Infinity);
  }

  snapshot(): VisitOrder {
    const { state, instance } = this;
    return { cost: this.cost, keys: state.key.slice(), tours: state.tour.slice(0, 2 * instance.visits) };
  }

  /** Puts in the visits still waiting, in order of their windows, each by whoever makes it cheapest. */
  private construct(): void {
    const { state, instance } = this;
    const due = (v: number) => instance.due[instance.windowStart[v]!]!;
    const order = Array.from(state.key.keys()).sort((a, b) => due(a) - due(b) || a - b);
    if (!order.some((visit) => state.isAssigned(visit))) order.forEach((visit, k) => (state.key[visit] = k));
    this.cost = state.cost();
    for (const visit of order) {
      if (state.isAssigned(visit)) continue;
      let best = this.cost;
      let chosen: readonly [number, number] | undefined;
      for (const first of instance.candidates[2 * visit]!) {
        for (const second of instance.tasks[visit] === 2 ? instance.candidates[2 * visit + 1]! : [-1]) {
          if (!this.canDo(visit, first, second)) continue;
          state.begin();
          state.insert(visit, state.key[visit]!, first, second);
          const cost = state.settle(best);
          if (cost < best) {
            best = cost;
            chosen = [first, second];
          }
          state.rollback();
        }
      }
      if (!chosen) continue;
      state.begin();
      state.insert(visit, state.key[visit]!, ...chosen);
      this.cost = state.settle(Infinity);
    }
  }

  /** Whether two tours can make a visit together: able, different people, the same window. */
  private canDo(visit: number, first: number, second: number): boolean {
    const { tasks, tours, windowIn, carerOf } = this.instance;
    const window = windowIn[2 * visit * tours + first]!;
    if (window < 0 || tasks[visit] === 1) return window >= 0;
    return windowIn[(2 * visit + 1) * tours + second] === window && carerOf[first] !== carerOf[second];
  }

  private move(visit: number, key: number, first: number, second: number): boolean {
    if (!this.canDo(visit, first, second)) return false;
    if (this.state.isAssigned(visit)) this.state.remove(visit);
    this.state.insert(visit, key, first, second);
    return true;
  }

  private randomCandidate(node: number): number {
    const { candidates } = this.instance;
    return candidates[node]!.length === 0
      ? -1
      : candidates[node]![this.random.below(candidates[node]!.length)]!;
  }

  private neighbour(visit: number): number {
    const { width, rows } = this.near;
    if (width === 0) return visit;
    const u = this.random.next();
    return rows[visit * width + Math.floor(u * u * width)]!;
  }

  /** A key just after or before a task in its tour; anywhere up to the tour's next task. */
  private keyBeside(node: number): number {
    const { state, random, instance } = this;
    const key = state.key[node >> 1]!;
    const forward = random.next() < 0.5;
    const other = forward ? state.next[node]! : state.previous[node]!;
    const reach = random.next() * (random.next() < 0.5 ? 1 : 10);
    const bound = other < 2 * instance.visits ? state.key[other >> 1]! : forward ? key + reach : key - reach;
    const u = random.next() * 0.998 + 0.001;
    const spread = (bound - key) * u;
    return key + (Math.abs(spread) > reach ? Math.sign(spread) * reach * u : spread);
  }

  private moveBeside(visit: number): boolean {
    const { state, instance, random } = this;
    const target = this.neighbour(visit);
    if (target === visit || !state.isAssigned(target)) return false;
    const slot = instance.tasks[visit] === 2 && random.next() < 0.5 ? 1 : 0;
    const beside = 2 * target + (instance.tasks[target] === 2 && random.next() < 0.5 ? 1 : 0);
    const tour = state.tour[beside]!;
    const key = this.keyBeside(beside);
    if (instance.tasks[visit] === 1) return this.move(visit, key, tour, -1);
    let other = state.tour[2 * visit + 1 - slot]!;
    if (other < 0 || random.next() < 0.2) other = this.randomCandidate(2 * visit + 1 - slot);
    if (other < 0) return false;
    return slot === 0 ? this.move(visit, key, tour, other) : this.move(visit, key, other, tour);
  }

  private moveElsewhere(visit: number): boolean {
    const { state, random, instance } = this;
    if (!state.isAssigned(visit)) {
      return this.moveTo(visit, random.next() * instance.visits);
    }
    if (instance.priceUnserved[visit]! < Infinity && random.next() < 0.1) {
      state.remove(visit);
      return true;
    }
    const shift = (random.next() - 0.5) * 12;
    return this.moveTo(visit, random.next() < 0.5 ? state.key[visit]! : state.key[visit]! + shift);
  }

  private moveTo(visit: number, key: number): boolean {
    const { state, random, instance } = this;
    let first = state.tour[2 * visit]!;
    let second = state.tour[2 * visit + 1]!;
    const changeFirst = instance.tasks[visit] === 1 || random.next() < 0.5;
    if (first < 0 || changeFirst) first = this.randomCandidate(2 * visit);
    if (instance.tasks[visit] === 2 && (second < 0 || !changeFirst))
      second = this.randomCandidate(2 * visit + 1);
    if (first < 0 || (instance.tasks[visit] === 2 && second < 0)) return false;
    return this.move(visit, key, first, second);
  }

  private swap(visit: number): boolean {
    const { state, instance, random } = this;
    const other = random.next() < 0.7 ? this.neighbour(visit) : random.below(instance.visits);
    if (other === visit || !state.isAssigned(visit) || !state.isAssigned(other)) return false;
    if (instance.tasks[visit] !== instance.tasks[other]) return false;
    const { tour } = state;
    const [a, b, c, d] = [tour[2 * visit]!, tour[2 * visit + 1]!, tour[2 * other]!, tour[2 * other + 1]!];
    const keyA = state.key[visit]!;
    const keyB = state.key[other]!;
    if (!this.canDo(visit, c, d) || !this.canDo(other, a, b)) return false;
    state.remove(visit);
    state.remove(other);
    state.insert(visit, keyB, c, d);
    state.insert(other, keyA, a, b);
    return true;
  }

  /** Moves two visits that follow each other in a tour beside a third, in this or the opposite order. */
  private movePair(visit: number): boolean {
    const { state, instance, random } = this;
    const node = state.next[2 * visit]!;
    if (!state.isAssigned(visit) || node >= 2 * instance.visits) return false;
    const follower = node >> 1;
    const target = this.neighbour(visit);
    if (instance.tasks[visit]! + instance.tasks[follower]! > 2 || target === follower) return false;
    if (target === visit || !state.isAssigned(target)) return false;
    const beside = 2 * target + (instance.tasks[target] === 2 && random.next() < 0.5 ? 1 : 0);
    const tour = state.tour[beside]!;
    if (!this.canDo(visit, tour, -1) || !this.canDo(follower, tour, -1)) return false;
    state.remove(visit);
    state.remove(follower);
    const x = this.keyBeside(beside);
    state.insert(visit, x, tour, -1);
    const forward = random.next() < 0.8;
    const placed = forward ? state.next[2 * visit]! : state.previous[2 * visit]!;
    const bound = placed < 2 * instance.visits ? state.key[placed >> 1]! : forward ? x + 1 : x - 1;
    state.insert(follower, x + (bound - x) * (0.001 + 0.5 * random.next()), tour, -1);
    return true;
  }

  /** Two carers swap everything they do after a visit. */
  private swapTails(visit: number): boolean {
    const { state, instance } = this;
    const other = this.neighbour(visit);
    if (!state.isAssigned(visit) || !state.isAssigned(other)) return false;
    const a = state.tour[2 * visit]!;
    const b = state.tour[2 * other]!;
    if (a === b) return false;
    const key = state.key[visit]!;
    const firstTail = 2 * instance.visits;
    const moving = new Set<number>();
    for (const tour of [a, b]) {
      let node = state.previous[firstTail + 2 * tour + 1]!;
      for (; node < firstTail && state.key[node >> 1]! > key; node = state.previous[node]!)
        moving.add(node >> 1);
    }
    const swapped = (tour: number) => (tour === a ? b : tour === b ? a : tour);
    for (const v of moving) {
      if (!this.canDo(v, swapped(state.tour[2 * v]!), swapped(state.tour[2 * v + 1]!))) return false;
    }
    for (const v of moving) {
      const first = swapped(state.tour[2 * v]!);
      const second = swapped(state.tour[2 * v + 1]!);
      state.remove(v);
      state.insert(v, state.key[v]!, first, second);
    }
    return moving.size > 0;
  }
}
