import type { Random } from '../search/random';
import type { Neighbours } from './neighbours';
import type { RouteJournal } from './route-journal';
import type { Routes } from './routes';

/** Mean number of requests taken out, and the longest string in one route (SISR's c-bar and L-max). */
const MEAN_REMOVED = 8;
const LONGEST_STRING = 10;

/**
 * Takes related requests out of the routes: mostly strings of neighbouring stops in several neighbouring routes
 * (slack induction by string removals, Christiaens & Vanden Berghe 2020), now and then a disc around a request, a
 * random handful or a stretch between two empty points of one route.
 */
export class Ruin {
  /** Requests taken out by the last call, in `removed[0 .. count)`. */
  readonly removed: Int32Array;
  count = 0;
  private readonly routeRuined: Uint8Array;

  constructor(
    private readonly routes: Routes,
    private readonly journal: RouteJournal,
    private readonly random: Random,
    private readonly fixed: Uint8Array,
    private readonly neighbours: Neighbours,
  ) {
    this.removed = new Int32Array(routes.instance.requests);
    this.routeRuined = new Uint8Array(routes.instance.vehicles);
  }

  /** Ruins around a seed; with `seed` -1 a random request. */
  run(seed: number): void {
    const n = this.routes.instance.requests;
    this.count = 0;
    const start = seed >= 0 ? seed : this.random.below(n);
    const dice = this.random.next();
    if (dice < 0.78) this.strings(start);
    else if (dice < 0.91) this.disc(start);
    else if (dice < 0.96) this.handful();
    else this.stretch(start);
    for (let i = 0; i < this.journal.count; i++) this.routes.dropMarked(this.journal.touched[i]!);
  }

  private remove(request: number): void {
    const vehicle = this.routes.vehicleOf[request]!;
    if (vehicle < 0 || this.fixed[request]) return;
    this.journal.save(vehicle);
    this.routes.vehicleOf[request] = -1;
    this.removed[this.count++] = request;
  }

  private amount(): number {
    const n = this.routes.instance.requests;
    const most = Math.max(2, Math.min(2 * MEAN_REMOVED + 4, 0.4 * n));
    return 1 + this.random.below(most);
  }

  private strings(seed: number): void {
    const { routes, random, neighbours, routeRuined } = this;
    const served = routes.instance.requests;
    let used = 0;
    for (let v = 0; v < routes.instance.vehicles; v++) if (routes.length[v]! > 2) used++;
    const longest = Math.max(1, Math.min(LONGEST_STRING, served / Math.max(1, used)));
    const wanted = 1 + Math.floor(random.next() * ((4 * MEAN_REMOVED) / (1 + longest)));
    routeRuined.fill(0);
    let ruined = 0;
    for (let k = -1; k < neighbours.width && ruined < wanted; k++) {
      const request = k < 0 ? seed : neighbours.rows[seed * neighbours.width + k]!;
      const vehicle = routes.vehicleOf[request]!;
      if (vehicle < 0 || routeRuined[vehicle]) continue;
      routeRuined[vehicle] = 1;
      ruined++;
      const inRoute = (routes.length[vehicle]! - 2) / 2;
      this.string(request, vehicle, 1 + Math.floor(random.next() * Math.min(inRoute, longest)));
    }
  }

  /** Takes out `size` requests met while walking stops around one stop of the request. */
  private string(request: number, vehicle: number, size: number): void {
    const { routes, random } = this;
    const n = routes.instance.requests;
    const from = vehicle * routes.stride;
    const last = from + routes.length[vehicle]! - 2;
    const stop = random.next() < 0.5 ? request : request + n;
    let low = from + 1;
    while (routes.stops[low] !== stop) low++;
    let high = low + 1;
    const target = this.count + size;
    const keepChance = random.next() < 0.5 ? 0 : 0.3;
    while (this.count < target && (low > from || high <= last)) {
      const back = high > last || (low > from && random.next() < 0.5);
      const at = routes.stops[back ? low-- : high++]!;
      if (at !== stop && random.next() < keepChance) continue;
      this.remove(at < n ? at : at - n);
    }
  }

  private disc(seed: number): void {
    const { neighbours, random } = this;
    const wanted = this.amount();
    this.remove(seed);
    for (let k = 0; k < neighbours.width && this.count < wanted; k++) {
      if (random.next() < 0.75) this.remove(neighbours.rows[seed * neighbours.width + k]!);
    }
  }

  private handful(): void {
    const wanted = this.amount();
    for (let i = 0; i < wanted; i++) this.remove(this.random.below(this.routes.instance.requests));
  }

  /** Takes out everything between two points of a route with nobody on board, or the whole route. */
  private stretch(seed: number): void {
    const { routes, random } = this;
    const { requests: n } = routes.instance;
    const vehicle = routes.vehicleOf[seed]!;
    if (vehicle < 0) return this.disc(seed);
    const from = vehicle * routes.stride;
    const end = from + routes.length[vehicle]! - 1;
    let blocks = random.next() < 0.2 ? n : 1 + random.below(2);
    let aboard = 0;
    let started = false;
    for (let k = from + 1; k < end && blocks > 0; k++) {
      const stop = routes.stops[k]!;
      if (!started && aboard === 0) started = random.next() < 0.4 || blocks === n;
      aboard += stop < n ? 1 : -1;
      if (started && stop >= n) this.remove(stop - n);
      if (started && aboard === 0) blocks--;
    }
  }
}
