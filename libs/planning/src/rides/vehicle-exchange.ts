import type { Random } from '../search/random';
import type { RouteJournal } from './route-journal';
import type { Routes } from './routes';

/**
 * Lets two vehicles of different kinds swap their whole routes, one of them possibly empty. Ruin and recreate cannot
 * do it stop by stop: half a route in each of two vehicles costs more than either whole.
 */
export class VehicleExchange {
  readonly usable: boolean;
  private readonly row: Int32Array;

  constructor(
    private readonly routes: Routes,
    private readonly journal: RouteJournal,
    private readonly random: Random,
  ) {
    this.usable = routes.instance.vehicleKind.some((kind) => kind > 0);
    this.row = new Int32Array(routes.stride);
  }

  /** Swaps two random routes. @returns false when that breaks a rule; the caller then restores the journal. */
  run(): boolean {
    const { routes, random } = this;
    const { vehicles, vehicleKind } = routes.instance;
    const a = random.below(vehicles);
    const b = random.below(vehicles);
    if (vehicleKind[a] === vehicleKind[b] || routes.locked[a]! + routes.locked[b]! > 0) return false;
    if (routes.length[a]! + routes.length[b]! <= 4) return false;
    if (!this.mayUse(a, b) || !this.mayUse(b, a)) return false;
    this.journal.save(a);
    this.journal.save(b);
    this.swapRows(a, b);
    return routes.refresh(a) && routes.refresh(b);
  }

  /** Whether everybody in the route of `from` may go in vehicle `to`. */
  private mayUse(from: number, to: number): boolean {
    const { stops, stride, length, instance } = this.routes;
    for (let k = from * stride + 1; k < from * stride + length[from]! - 1; k++) {
      const stop = stops[k]!;
      if (stop < instance.requests && !instance.allowed[stop * instance.vehicles + to]) return false;
    }
    return true;
  }

  private swapRows(a: number, b: number): void {
    const { row } = this;
    const { stops, stride, length, instance } = this.routes;
    const end = 2 * instance.requests + instance.vehicles;
    const lengthA = length[a]!;
    const lengthB = length[b]!;
    row.set(stops.subarray(a * stride, a * stride + lengthA));
    stops.copyWithin(a * stride + 1, b * stride + 1, b * stride + lengthB - 1);
    stops.set(row.subarray(1, lengthA - 1), b * stride + 1);
    length[a] = lengthB;
    length[b] = lengthA;
    stops[a * stride + lengthB - 1] = end + a;
    stops[b * stride + lengthA - 1] = end + b;
  }
}
