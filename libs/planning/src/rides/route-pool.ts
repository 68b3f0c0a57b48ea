import type { Routes } from './routes';

/** One route worth keeping: its stops without depots, its cost and a vehicle of the kind it was made for. */
export interface PooledRoute {
  readonly kind: number;
  readonly stops: Int32Array;
  readonly cost: number;
}

/**
 * Routes met in good plans, the cheapest per set of requests and kind of vehicle: the columns from which set
 * partitioning puts together a better plan than any one search saw.
 */
export class RoutePool {
  private readonly bySet = new Map<number, PooledRoute>();
  /** Contents already offered, so the same route is not looked at twice. */
  private readonly seen = new Int32Array(1 << 16);
  private readonly token: Float64Array;

  constructor(
    private readonly requests: number,
    private readonly capacity = 24_000,
  ) {
    this.token = Float64Array.from({ length: requests }, (_, r) => tokenOf(r));
  }

  get size(): number {
    return this.bySet.size;
  }

  /** Offers the routes of vehicles listed in `vehicles[0 .. count)`. */
  offer(routes: Routes, vehicles: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const vehicle = vehicles[i]!;
      const length = routes.length[vehicle]!;
      if (length <= 2 || routes.locked[vehicle]! > 0) continue;
      const hash = routes.hash[vehicle]!;
      const slot = (hash ^ (hash >>> 16)) & 0xffff;
      if (this.seen[slot] === hash) continue;
      this.seen[slot] = hash;
      const from = vehicle * routes.stride + 1;
      const stops = routes.stops.subarray(from, from + length - 2);
      this.add(routes.instance.vehicleKind[vehicle]!, stops, routes.cost[vehicle]!);
    }
  }

  /** Keeps a route unless a cheaper one for the same requests and kind of vehicle is known. */
  add(kind: number, stops: Int32Array, cost: number): void {
    let key = tokenOf(~kind);
    for (let k = 0; k < stops.length; k++) if (stops[k]! < this.requests) key += this.token[stops[k]!]!;
    // Sums of 44-bit integers stay exact in a double, whatever their order.
    const known = this.bySet.get(key);
    if (known && known.cost <= cost + 1e-9) return;
    if (!known && this.bySet.size >= this.capacity) this.forgetOldest();
    this.bySet.set(key, { kind, stops: stops.slice(), cost });
  }

  /** Makes room: routes of hotter times are the least likely to be in a better plan. */
  private forgetOldest(): void {
    let excess = this.capacity / 4;
    this.seen.fill(0);
    for (const key of this.bySet.keys()) {
      if (excess-- <= 0) return;
      this.bySet.delete(key);
    }
  }

  routes(): PooledRoute[] {
    return [...this.bySet.values()];
  }

  /** Forgets all routes but the given ones. */
  keepOnly(routes: readonly PooledRoute[]): void {
    this.bySet.clear();
    this.seen.fill(0);
    for (const route of routes) this.add(route.kind, route.stops, route.cost);
  }
}

/** A fixed pseudo-random 44-bit integer per request (splitmix by multiplication). */
function tokenOf(request: number): number {
  const mix = (x: number): number => {
    let z = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    z = Math.imul(z ^ (z >>> 15), 0x846ca68b);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return mix(request + 1) * 4096 + (mix(request + 0x51ed27) & 4095);
}
