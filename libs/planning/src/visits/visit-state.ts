import { Acquaintance } from './acquaintance';
import { RetimeQueue } from './retime-queue';
import { TourRules } from './tour-rules';
import type { VisitInstance } from './visit-instance';
import { VisitUndo } from './visit-undo';

/** Price of leaving out a visit that must be made: above any plan's cost, yet finite so that sums stay exact. */
export const PRICE_OF_MUST = 1e6;
/** Price per unit of time by which a hard rule is broken while searching; plans handed out break none. */
export const PRICE_OF_BREACH = 50;

/**
 * A rota under search. All visits stand in one global order (`key`) and each carer does their tasks in that order,
 * so two carers meeting can never wait for each other in a circle (the order-based representation of the
 * multi-neighbourhood annealing by Ceschia, Di Gaspero & Schaerf for this problem). A change re-times only the
 * visits it reaches, in key order.
 *
 * Use: `begin`, any of `remove` and `insert`, then `settle`, then nothing (keep) or `rollback`.
 */
export class VisitState {
  readonly key: Float64Array;
  /** By node; tours of tasks, -1 when not assigned. */
  readonly tour: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly start: Float64Array;
  /** When the carer may leave after a task; of a tour's start node, when the shift begins. */
  readonly free: Float64Array;
  readonly rested: Uint8Array;
  /** Per visit: tardiness of its tasks summed and at worst, and time by which its hard rules are broken. */
  readonly late: Float64Array;
  readonly latest: Float64Array;
  readonly over: Float64Array;
  /** Per visit: price of a promised start that moved. */
  readonly movedCost: Float64Array;
  travel = 0;
  tardiness = 0;
  worst = 0;
  broken = 0;
  /** Weighted cost of who comes and of visits left out. */
  personal = 0;
  /** Cost of promised starts that moved. */
  moved = 0;
  readonly tours: TourRules;

  private readonly acquaintance: Acquaintance;
  private readonly queue: RetimeQueue;
  private readonly undo: VisitUndo;

  constructor(readonly instance: VisitInstance) {
    const { visits: n, nodes, tours } = instance;
    this.key = Float64Array.from({ length: n }, (_, v) => v);
    this.tour = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(nodes).fill(-1);
    this.previous = new Int32Array(nodes).fill(-1);
    this.start = new Float64Array(nodes);
    this.free = new Float64Array(nodes);
    this.rested = new Uint8Array(nodes);
    this.late = new Float64Array(n);
    this.latest = new Float64Array(n);
    this.over = new Float64Array(n);
    this.movedCost = new Float64Array(n);
    this.queue = new RetimeQueue(n, (visit, other) => this.isBefore(visit, other));
    this.acquaintance = new Acquaintance(instance);
    for (let k = 0; k < tours; k++) {
      const head = 2 * n + 2 * k;
      this.tour[head] = this.tour[head + 1] = k;
      this.next[head] = head + 1;
      this.previous[head + 1] = head;
      this.free[head] = instance.shiftEarliest[k]!;
    }
    for (let v = 0; v < n; v++) this.personal += this.priceOf(v);
    this.tours = new TourRules(this);
    this.undo = new VisitUndo(this);
  }

  /** Weighted total. */
  cost(): number {
    const { weights } = this.instance;
    return (
      weights.travel * this.travel +
      weights.tardiness * this.tardiness +
      weights.worstTardiness * this.worst +
      PRICE_OF_BREACH * (this.broken + this.tours.broken) +
      this.personal +
      this.moved +
      this.tours.fairness
    );
  }

  isAssigned(visit: number): boolean {
    return this.tour[2 * visit]! >= 0;
  }

  begin(): void {
    this.undo.begin();
    this.tours.begin();
  }

  /** Takes a visit out of its tours. */
  remove(visit: number): void {
    const second = this.instance.tasks[visit] === 2;
    this.undo.noteRemoval(visit, second);
    this.enqueueNode(this.next[2 * visit]!);
    this.unlink(2 * visit);
    if (second) {
      this.enqueueNode(this.next[2 * visit + 1]!);
      this.unlink(2 * visit + 1);
    }
    this.personal += this.priceOf(visit);
    this.tardiness -= this.late[visit]!;
    this.broken -= this.over[visit]!;
    this.moved -= this.movedCost[visit]!;
  }

  /** Puts a visit at `key` in the global order, its tasks into the given tours. */
  insert(visit: number, key: number, firstTour: number, secondTour: number): void {
    this.undo.noteInsertion(visit);
    this.key[visit] = key;
    this.link(2 * visit, firstTour, this.placeInTour(firstTour, visit));
    if (this.instance.tasks[visit] === 2)
      this.link(2 * visit + 1, secondTour, this.placeInTour(secondTour, visit));
    this.personal -= this.priceOf(visit);
    this.tardiness += this.late[visit]!;
    this.broken += this.over[visit]!;
    this.moved += this.movedCost[visit]!;
    this.queue.add(visit);
    this.enqueueNode(this.next[2 * visit]!);
    if (this.instance.tasks[visit] === 2) this.enqueueNode(this.next[2 * visit + 1]!);
  }

  /**
   * Re-times what the changes reach. @returns the new cost, or Infinity as soon as it is sure to be `limit` or more
   * (the state then only waits for `rollback`).
   */
  settle(limit: number): number {
    const { weights } = this.instance;
    if (weights.travel * this.travel + this.personal >= limit) return Infinity;
    this.queue.sort();
    let worstChanged = 0;
    let lostWorst = false;
    for (let visit = this.queue.take(); visit >= 0; visit = this.queue.take()) {
      if (!this.isAssigned(visit)) continue;
      if (this.latest[visit]! >= this.worst) lostWorst = true;
      this.retime(visit);
      if (this.latest[visit]! > worstChanged) worstChanged = this.latest[visit]!;
    }
    if (worstChanged >= this.worst) this.worst = worstChanged;
    else if (lostWorst || this.undo.moveCount > 0) this.worst = this.findWorst(lostWorst);
    this.tours.settle();
    return this.cost();
  }

  private findWorst(lost: boolean): number {
    const { visits: n } = this.instance;
    if (!lost) {
      // A removed visit may have been the worst one.
      let removedWorst = false;
      for (let i = 0; i < this.undo.moveCount; i++) {
        const visit = this.undo.moves[5 * i]!;
        if (!this.isAssigned(visit) && this.latest[visit]! >= this.worst) removedWorst = true;
      }
      if (!removedWorst) return this.worst;
    }
    let worst = 0;
    for (let v = 0; v < n; v++) if (this.latest[v]! > worst && this.isAssigned(v)) worst = this.latest[v]!;
    return worst;
  }

  /** Undoes everything since `begin`. */
  rollback(): void {
    const { moves, keys, moveCount } = this.undo;
    this.queue.clear();
    for (let i = moveCount - 1; i >= 0; i--) {
      const visit = moves[5 * i]!;
      const second = this.instance.tasks[visit] === 2;
      if (moves[5 * i + 1] === -2) {
        if (second) this.unlink(2 * visit + 1);
        this.unlink(2 * visit);
      } else {
        if (second) this.link(2 * visit + 1, moves[5 * i + 2]!, moves[5 * i + 4]!);
        this.link(2 * visit, moves[5 * i + 1]!, moves[5 * i + 3]!);
      }
      this.key[visit] = keys[i]!;
    }
    this.undo.restore();
    this.tours.rollback();
  }

  /** Makes room between keys again (0, 1, 2, … in the same order) and sums afresh, so that no rounding builds up. */
  renumber(): void {
    const order = Array.from(this.key.keys()).sort((a, b) => (this.isBefore(a, b) ? -1 : 1));
    order.forEach((visit, position) => (this.key[visit] = position));
    const assigned = order.filter((visit) => this.isAssigned(visit));
    const sum = (values: Float64Array) => assigned.reduce((total, visit) => total + values[visit]!, 0);
    this.tardiness = sum(this.late);
    this.broken = sum(this.over);
    this.moved = sum(this.movedCost);
    this.travel = 0;
    const { visits: n, tours } = this.instance;
    for (let tour = 0; tour < tours; tour++) {
      const end = 2 * n + 2 * tour + 1;
      for (let node = end - 1; node !== end; node = this.next[node]!) {
        this.travel += this.gap(tour, node, this.next[node]!);
      }
    }
  }

  /** Whether a visit stands before another in the global order; equal keys are told apart by number. */
  private isBefore(visit: number, other: number): boolean {
    const gap = this.key[visit]! - this.key[other]!;
    return gap < 0 || (gap === 0 && visit < other);
  }

  private placeInTour(tour: number, visit: number): number {
    const firstTail = 2 * this.instance.visits;
    let node = this.previous[firstTail + 2 * tour + 1]!;
    while (node < firstTail && this.isBefore(visit, node >> 1)) node = this.previous[node]!;
    return node;
  }

  /** Travel between two neighbours of a tour; none in a tour without tasks, wherever it starts and ends. */
  private gap(tour: number, before: number, after: number): number {
    const empty = before >= 2 * this.instance.visits && after >= 2 * this.instance.visits;
    return empty ? 0 : this.leg(tour, before, after);
  }

  private leg(tour: number, from: number, to: number): number {
    const { times, modeOffset, place, places } = this.instance;
    return times[modeOffset[tour]! + place[from]! * places + place[to]!]!;
  }

  private unlink(node: number): void {
    const tour = this.tour[node]!;
    const before = this.previous[node]!;
    const after = this.next[node]!;
    this.next[before] = after;
    this.previous[after] = before;
    this.travel += this.gap(tour, before, after) - this.leg(tour, before, node) - this.leg(tour, node, after);
    this.tour[node] = -1;
    this.tours.touch(tour);
    if (this.instance.personal) this.personal -= this.acquaintance.part(node >> 1, tour);
  }

  private link(node: number, tour: number, before: number): void {
    const after = this.next[before]!;
    this.next[before] = node;
    this.previous[node] = before;
    this.next[node] = after;
    this.previous[after] = node;
    this.travel += this.leg(tour, before, node) + this.leg(tour, node, after) - this.gap(tour, before, after);
    this.tour[node] = tour;
    this.tours.touch(tour);
    if (this.instance.personal) this.personal += this.acquaintance.meet(node >> 1, tour);
  }

  private priceOf(visit: number): number {
    return Math.min(this.instance.priceUnserved[visit]!, PRICE_OF_MUST);
  }

  private enqueueNode(node: number): void {
    if (node < 2 * this.instance.visits) this.queue.add(node >> 1);
  }

  private retime(visit: number): void {
    const { instance, start, free, tour, next, tours } = this;
    const first = 2 * visit;
    const k = tour[first]!;
    const window = instance.windowStart[visit]! + instance.windowIn[first * instance.tours + k]!;
    const earliest = instance.earliest[window]!;
    const two = instance.tasks[visit] === 2;
    this.undo.noteTimes(visit);
    const oldFree = free[first]!;
    const oldSecond = free[first + 1]!;
    const oldRest = this.rested[first]! + 2 * this.rested[first + 1]!;
    let over = 0;
    let one = this.arrival(first, earliest);
    over += tours.restBreach;
    if (one < earliest) one = earliest;
    let other = one;
    if (two) {
      other = this.arrival(first + 1, earliest);
      over += tours.restBreach;
      other = Math.max(other, earliest, one + instance.gapMin[visit]!);
      one = Math.max(one, other - instance.gapMax[visit]!);
      start[first + 1] = other;
      free[first + 1] = other + instance.duration[first + 1]!;
    }
    start[first] = one;
    free[first] = one + instance.duration[first]!;
    this.judge(visit, window, one, other, two, over);
    const restChanged = oldRest !== this.rested[first]! + 2 * this.rested[first + 1]!;
    if (free[first] !== oldFree || restChanged) {
      this.enqueueNode(next[first]!);
      tours.touch(k);
    }
    if (two && (free[first + 1] !== oldSecond || restChanged)) {
      this.enqueueNode(next[first + 1]!);
      tours.touch(tour[first + 1]!);
    }
  }

  private judge(visit: number, window: number, one: number, other: number, two: boolean, rest: number): void {
    const { due, latest } = this.instance;
    const lateOne = Math.max(0, one - due[window]!);
    const lateOther = two ? Math.max(0, other - due[window]!) : 0;
    const over = rest + Math.max(0, one - latest[window]!) + (two ? Math.max(0, other - latest[window]!) : 0);
    this.tardiness += lateOne + lateOther - this.late[visit]!;
    this.broken += over - this.over[visit]!;
    this.late[visit] = lateOne + lateOther;
    this.latest[visit] = Math.max(lateOne, lateOther);
    this.over[visit] = over;
    const { promised, tolerance, priceMoved } = this.instance;
    const isMoved = priceMoved[visit]! > 0 && Math.abs(one - promised[visit]!) > tolerance[visit]! + 1e-6;
    const movedCost = isMoved ? priceMoved[visit]! : 0;
    this.moved += movedCost - this.movedCost[visit]!;
    this.movedCost[visit] = movedCost;
  }

  private arrival(node: number, earliest: number): number {
    const before = this.previous[node]!;
    const tour = this.tour[node]!;
    const leave = this.tours.hasRest[tour] ? this.tours.leave(before, node, earliest) : this.free[before]!;
    return leave + this.leg(tour, before, node);
  }
}
