import type { Routes } from './routes';

/** Undo for one step of the search: keeps each route as it was when first touched, derived values included. */
export class RouteJournal {
  /** Vehicles touched since `begin`, in `touched[0 .. count)`. */
  readonly touched: Int32Array;
  count = 0;
  private readonly isTouched: Uint8Array;
  private readonly stops: Int32Array;
  private readonly length: Int32Array;
  private readonly cost: Float64Array;
  private readonly hash: Int32Array;
  private readonly check: Int32Array;
  private readonly early: Float64Array;
  private readonly late: Float64Array;
  private readonly legTime: Float64Array;
  private readonly legDistance: Float64Array;
  private readonly onBoard: Float64Array;

  constructor(private readonly routes: Routes) {
    const vehicles = routes.instance.vehicles;
    this.touched = new Int32Array(vehicles);
    this.isTouched = new Uint8Array(vehicles);
    this.stops = routes.stops.slice();
    this.length = routes.length.slice();
    this.cost = routes.cost.slice();
    this.hash = routes.hash.slice();
    this.check = routes.check.slice();
    this.early = routes.early.slice();
    this.late = routes.late.slice();
    this.legTime = routes.legTime.slice();
    this.legDistance = routes.legDistance.slice();
    this.onBoard = routes.onBoard.slice();
  }

  begin(): void {
    for (let i = 0; i < this.count; i++) this.isTouched[this.touched[i]!] = 0;
    this.count = 0;
  }

  /** To be called before a route changes. */
  save(vehicle: number): void {
    if (this.isTouched[vehicle]) return;
    this.isTouched[vehicle] = 1;
    this.touched[this.count++] = vehicle;
    const { routes } = this;
    const resources = routes.instance.resources;
    const from = vehicle * routes.stride;
    const length = routes.length[vehicle]!;
    this.length[vehicle] = length;
    this.cost[vehicle] = routes.cost[vehicle]!;
    this.hash[vehicle] = routes.hash[vehicle]!;
    this.check[vehicle] = routes.check[vehicle]!;
    for (let k = from; k < from + length; k++) {
      const stop = routes.stops[k]!;
      this.stops[k] = stop;
      this.early[stop] = routes.early[stop]!;
      this.late[stop] = routes.late[stop]!;
      this.legTime[stop] = routes.legTime[stop]!;
      this.legDistance[stop] = routes.legDistance[stop]!;
      for (let r = stop * resources; r < (stop + 1) * resources; r++) this.onBoard[r] = routes.onBoard[r]!;
    }
  }

  /** Cost of the touched routes before they were touched. */
  costBefore(): number {
    let total = 0;
    for (let i = 0; i < this.count; i++) total += this.cost[this.touched[i]!]!;
    return total;
  }

  /** Cost of the touched routes now. */
  costNow(): number {
    let total = 0;
    for (let i = 0; i < this.count; i++) total += this.routes.cost[this.touched[i]!]!;
    return total;
  }

  /** Puts every touched route back. The caller first marks requests now unserved in `vehicleOf`. */
  restore(): void {
    for (let i = 0; i < this.count; i++) this.restoreRoute(this.touched[i]!);
  }

  private restoreRoute(vehicle: number): void {
    const { routes } = this;
    const { requests: n, resources } = routes.instance;
    const from = vehicle * routes.stride;
    const end = from + this.length[vehicle]!;
    routes.length[vehicle] = this.length[vehicle]!;
    routes.cost[vehicle] = this.cost[vehicle]!;
    routes.hash[vehicle] = this.hash[vehicle]!;
    routes.check[vehicle] = this.check[vehicle]!;
    for (let k = from; k < end; k++) {
      const stop = this.stops[k]!;
      routes.stops[k] = stop;
      routes.early[stop] = this.early[stop]!;
      routes.probe[stop] = this.early[stop]!;
      routes.late[stop] = this.late[stop]!;
      routes.legTime[stop] = this.legTime[stop]!;
      routes.legDistance[stop] = this.legDistance[stop]!;
      routes.next[stop] = k + 1 < end ? this.stops[k + 1]! : -1;
      for (let r = stop * resources; r < (stop + 1) * resources; r++) routes.onBoard[r] = this.onBoard[r]!;
      if (stop < n) routes.vehicleOf[stop] = vehicle;
    }
  }
}
