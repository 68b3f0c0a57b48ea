import type { RouteJournal } from './route-journal';
import type { Routes } from './routes';

/** Vehicles one is tried with per step; in larger fleets others get their turn in later steps. */
const MOST_PARTNERS = 16;

/**
 * Swaps the tails of two routes where both vehicles are empty (2-opt*, Potvin & Rousseau 1995). No ride crosses
 * such a point, so arrival before the latest start is an exact time test but for the length of the day, which the
 * refresh decides. Only between interchangeable vehicles.
 */
export class TwoOptStar {
  private readonly empties: Int32Array;
  private readonly otherEmpties: Int32Array;
  private readonly row: Int32Array;
  private firstPartner = 0;

  constructor(
    private readonly routes: Routes,
    private readonly journal: RouteJournal,
  ) {
    this.empties = new Int32Array(routes.stride);
    this.otherEmpties = new Int32Array(routes.stride);
    this.row = new Int32Array(2 * routes.stride);
  }

  /** Improves the touched routes against all others until no swap helps. */
  run(): void {
    for (let i = 0; i < this.journal.count; i++) {
      const vehicle = this.journal.touched[i]!;
      let swaps = 0;
      while (swaps++ < 4 && this.improve(vehicle));
    }
  }

  private improve(a: number): boolean {
    const { routes } = this;
    const { vehicles, vehicleKind } = routes.instance;
    if (routes.length[a]! <= 2) return false;
    const count = this.emptyPoints(a, this.empties);
    let emptySeen = false;
    const others = Math.min(vehicles, MOST_PARTNERS);
    this.firstPartner = (this.firstPartner + others) % vehicles;
    for (let i = 0; i < others; i++) {
      const b = (this.firstPartner + i) % vehicles;
      if (b === a || vehicleKind[b] !== vehicleKind[a] || routes.locked[a]! + routes.locked[b]! > 0) continue;
      if (routes.length[b]! <= 2) {
        if (emptySeen) continue;
        emptySeen = true;
      }
      if (this.improvePair(a, count, b)) return true;
    }
    return false;
  }

  private improvePair(a: number, count: number, b: number): boolean {
    const { routes, empties, otherEmpties } = this;
    const { stops, early, late, length, stride } = routes;
    const { time, distance, service, stops: size } = routes.instance;
    const others = this.emptyPoints(b, otherEmpties);
    for (let i = 0; i < count; i++) {
      const headA = stops[a * stride + empties[i]!]!;
      const tailA = stops[a * stride + empties[i]! + 1]!;
      for (let j = 0; j < others; j++) {
        const headB = stops[b * stride + otherEmpties[j]!]!;
        const tailB = stops[b * stride + otherEmpties[j]! + 1]!;
        if (early[headA]! + service[headA]! + time[headA * size + tailB]! > late[tailB]! + 1e-9) continue;
        if (early[headB]! + service[headB]! + time[headB * size + tailA]! > late[tailA]! + 1e-9) continue;
        const gain =
          distance[headA * size + tailA]! +
          distance[headB * size + tailB]! -
          distance[headA * size + tailB]! -
          distance[headB * size + tailA]!;
        const wholes = empties[i] === 0 && otherEmpties[j] === 0;
        const ends = empties[i] === length[a]! - 2 && otherEmpties[j] === length[b]! - 2;
        if (gain > 1e-7 && !wholes && !ends && this.swap(a, empties[i]!, b, otherEmpties[j]!)) return true;
      }
    }
    return false;
  }

  /** Positions after which nobody is on board. */
  private emptyPoints(vehicle: number, into: Int32Array): number {
    const { stops, stride, length, instance } = this.routes;
    const { requests: n } = instance;
    let aboard = 0;
    let count = 0;
    for (let k = 0; k < length[vehicle]! - 1; k++) {
      const stop = stops[vehicle * stride + k]!;
      // People are counted, not seats: somebody may need none.
      if (stop < 2 * n) aboard += stop < n ? 1 : -1;
      if (aboard === 0) into[count++] = k;
    }
    return count;
  }

  /** Swaps for good when both new routes are feasible and cheaper; else puts everything back. */
  private swap(a: number, atA: number, b: number, atB: number): boolean {
    const { routes, row } = this;
    const { stops, length, stride } = routes;
    this.journal.save(b);
    const lengthA = length[a]!;
    const lengthB = length[b]!;
    const before = routes.cost[a]! + routes.cost[b]!;
    row.set(stops.subarray(a * stride, a * stride + lengthA), 0);
    row.set(stops.subarray(b * stride, b * stride + lengthB), stride);
    this.join(a, 0, atA, stride, atB, lengthB);
    this.join(b, stride, atB, 0, atA, lengthA);
    if (routes.refresh(a) && routes.refresh(b) && routes.cost[a]! + routes.cost[b]! < before - 1e-7)
      return true;
    stops.set(row.subarray(0, lengthA), a * stride);
    stops.set(row.subarray(stride, stride + lengthB), b * stride);
    length[a] = lengthA;
    length[b] = lengthB;
    routes.refresh(a);
    routes.refresh(b);
    return false;
  }

  /** Row of `vehicle` := head of one saved row up to `headEnd`, tail of the other after `tailStart`, own end. */
  private join(
    vehicle: number,
    head: number,
    headEnd: number,
    tail: number,
    tailStart: number,
    tailLength: number,
  ): void {
    const { routes, row } = this;
    const from = vehicle * routes.stride;
    let to = from;
    for (let k = 0; k <= headEnd; k++) routes.stops[to++] = row[head + k]!;
    for (let k = tailStart + 1; k < tailLength - 1; k++) routes.stops[to++] = row[tail + k]!;
    const { requests: n, vehicles } = routes.instance;
    routes.stops[to++] = 2 * n + vehicles + vehicle;
    routes.length[vehicle] = to - from;
  }
}
