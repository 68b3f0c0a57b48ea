import type { RouteOrder } from './ride-annealer';
import type { RideInstance } from './ride-instance';
import type { PooledRoute } from './route-pool';

/**
 * Gives routes chosen from the pool to vehicles of their kinds and takes requests covered twice out of the route
 * where that saves more. `cost` and `missing` are left for the annealer to count.
 */
export function assemble(instance: RideInstance, chosen: readonly PooledRoute[]): RouteOrder {
  const rows: Int32Array[] = chosen.map((route) => route.stops);
  const owner = new Int32Array(instance.requests).fill(-1);
  rows.forEach((_, i) => {
    for (const stop of chosen[i]!.stops) {
      if (stop >= instance.requests) continue;
      const other = owner[stop]!;
      if (other < 0) owner[stop] = i;
      else {
        const worse = saving(instance, rows[i]!, stop) > saving(instance, rows[other]!, stop) ? i : other;
        rows[worse] = without(instance, rows[worse]!, stop);
        owner[stop] = worse === i ? other : i;
      }
    }
  });
  const free = new Map<number, number[]>();
  instance.vehicleKind.forEach((kind, v) => free.set(kind, [...(free.get(kind) ?? []), v]));
  const routes: Int32Array[] = Array.from({ length: instance.vehicles }, () => new Int32Array(0));
  chosen.forEach((route, i) => {
    const vehicle = free.get(route.kind)?.shift();
    if (vehicle !== undefined) routes[vehicle] = rows[i]!;
  });
  return { routes, missing: 0, cost: 0 };
}

function without(instance: RideInstance, stops: Int32Array, request: number): Int32Array {
  return stops.filter((stop) => stop !== request && stop !== request + instance.requests);
}

function saving(instance: RideInstance, stops: Int32Array, request: number): number {
  return length(instance, stops) - length(instance, without(instance, stops, request));
}

function length(instance: RideInstance, stops: Int32Array): number {
  let total = 0;
  for (let k = 1; k < stops.length; k++)
    total += instance.distance[stops[k - 1]! * instance.stops + stops[k]!]!;
  return total;
}
