import { Random } from '../search/random';
import type { RideInstance } from './ride-instance';
import type { RoutePool } from './route-pool';
import { RouteJournal } from './route-journal';
import { LeftOutPrice } from './left-out-price';
import { nearestRequests } from './neighbours';
import { Recreate } from './recreate';
import { Routes } from './routes';
import { Ruin } from './ruin';
import { TwoOptStar } from './two-opt-star';
import { VehicleExchange } from './vehicle-exchange';

/** Temperatures at the start and end of an annealing, as shares of `yardstick`. */
export const HOT = 0.5;
export const COLD = 0.05;

/** Routes of plans up to this much dearer than the best are kept for set partitioning. */
const POOLED = 1.05;
/** Mean direct ways that count as much as serving one request where sharing vehicles makes that cheap. */
const DIRECT_WAYS = 1.2;
/** What may be won back after the insertions, in costs per request: by swapping tails, or by times when they count. */
const TAILS_GAIN = 2;
/** How many of those waiting are tried per step: trying a long queue every time would cost more than the step. */
const MOST_WAITING = 16;
/** Growth of the penalty of somebody who waits, per adaptation. */
const WAITING_GROWS = 0.1;
/** Share of steps that swap whole routes, in fleets of several kinds. */
const EXCHANGES = 0.04;

/** An order of stops per vehicle, without depots, and the requests left out: what searches hand to each other. */
export interface RouteOrder {
  readonly routes: readonly Int32Array[];
  /** Requests nobody serves that must be served. */
  readonly missing: number;
  /** Cost of the routes plus the prices of requests that may stay unserved. */
  readonly cost: number;
}

export interface RideAnnealerSettings {
  readonly pool?: RoutePool;
  readonly fixed?: Uint8Array;
  readonly start?: RouteOrder;
  readonly locked?: Int32Array;
}

/**
 * Simulated annealing over ruin and recreate. Requests without a place wait in a bank; each costs its own price
 * or, when it must be served, a penalty that grows while the bank stays full and shrinks while it stays empty, so
 * tight fleets are searched from both sides.
 */
export class RideAnnealer {
  readonly random: Random;
  readonly routes: Routes;
  readonly journal: RouteJournal;
  readonly recreate: Recreate;
  iterations = 0;
  best: RouteOrder;
  /** Cost of the current plan with the bank at today's penalty. */
  private cost = 0;
  private readonly bank: Int32Array;
  private banked = 0;
  private readonly pool?: RoutePool;
  private readonly ruin: Ruin;
  private readonly twoOptStar: TwoOptStar;
  private readonly exchange: VehicleExchange;
  private readonly queue: Int32Array;
  private readonly price: Float64Array;
  /** The most an insertion may cost: the price of leaving out, or now and then more, as two may pay where one does not. */
  private readonly limit: Float64Array;
  private readonly generous: Float64Array;
  /** 1 for who must be served; the price of leaving out the others. */
  private readonly must: Float64Array;
  private readonly optional: Float64Array;
  private readonly leftOut: LeftOutPrice;
  private penalty: number;
  /** Per request: how much dearer than the penalty leaving it out has become. */
  private readonly weight: Float64Array;
  private readonly isGrouped: boolean;
  private readonly directWay: number;

  constructor(
    readonly instance: RideInstance,
    seed: number,
    settings: RideAnnealerSettings = {},
  ) {
    const { pool, fixed = new Uint8Array(instance.requests), start, locked } = settings;
    this.pool = pool;
    const n = instance.requests;
    this.random = new Random(seed);
    this.routes = new Routes(instance);
    this.journal = new RouteJournal(this.routes);
    const neighbours = nearestRequests(instance);
    this.recreate = new Recreate(this.routes, this.journal, this.random, neighbours);
    this.ruin = new Ruin(this.routes, this.journal, this.random, fixed, neighbours);
    this.twoOptStar = new TwoOptStar(this.routes, this.journal);
    this.exchange = new VehicleExchange(this.routes, this.journal, this.random);
    this.bank = Int32Array.from({ length: n }, (_, r) => r);
    this.banked = n;
    this.queue = new Int32Array(n);
    // A member of an all-or-none group is worth the whole group.
    this.limit = instance.priceUnserved.map((price, r) => (instance.group[r]! < 0 ? price : Infinity));
    this.generous = this.limit.map((price) => 4 * price);
    this.must = instance.priceUnserved.map((price) => (price === Infinity ? 1 : 0));
    this.optional = instance.priceUnserved.map((price) => (price === Infinity ? 0 : price));
    this.leftOut = new LeftOutPrice(instance);
    this.isGrouped = instance.group.some((group) => group >= 0);
    this.directWay = (DIRECT_WAYS * directWays(instance)) / Math.max(1, n);
    this.penalty = 0;
    this.price = new Float64Array(n);
    this.weight = new Float64Array(n).fill(1);
    if (locked) this.routes.locked.set(locked);
    if (start) this.adopt(start);
    else this.construct();
    this.penalty = this.firstPenalty();
    this.reprice();
    this.best = this.snapshot();
  }

  /** One ruin and recreate at the given temperature (in units of cost). @returns whether a new best was found. */
  step(temperature: number): boolean {
    const { journal, exchange, random } = this;
    this.iterations++;
    journal.begin();
    const limit = this.cost - temperature * Math.log(random.next());
    if (exchange.usable && random.next() < EXCHANGES) {
      if (!exchange.run()) {
        journal.restore();
        return false;
      }
      this.recreate.forget();
      this.recreate.keep(this.bank.subarray(0, this.banked));
    } else if (!this.ruinAndRecreate(limit)) return this.refuse();
    const after = this.costOfRoutes() + this.bankCost(this.recreate.left, this.recreate.leftCount);
    if (after >= limit) return this.refuse();
    const isBetter = after < this.cost - 1e-9;
    this.keep(after);
    return isBetter && this.keepIfBest();
  }

  /** Cost of all routes as changed by this step. */
  private costOfRoutes(): number {
    const { journal } = this;
    return this.cost - this.bankCost(this.bank, this.banked) + journal.costNow() - journal.costBefore();
  }

  private keep(cost: number): void {
    const { recreate, journal, routes } = this;
    this.cost = cost;
    this.banked = recreate.leftCount;
    this.bank.set(recreate.left.subarray(0, recreate.leftCount));
    if (this.best.missing > 0 || cost < POOLED * this.best.cost) {
      this.pool?.offer(routes, journal.touched, journal.count);
    }
  }

  private refuse(): false {
    const { recreate, journal, routes } = this;
    for (let i = 0; i < recreate.leftCount; i++) routes.vehicleOf[recreate.left[i]!] = -1;
    journal.restore();
    for (let i = 0; i < this.banked; i++) routes.vehicleOf[this.bank[i]!] = -1;
    return false;
  }

  /** @returns false when the step was given up: its insertions alone came to more than `limit` allows. */
  private ruinAndRecreate(limit: number): boolean {
    const { ruin, recreate, random, queue } = this;
    ruin.run(this.banked > 0 && random.next() < 0.3 ? this.bank[random.below(this.banked)]! : -1);
    let count = 0;
    for (let i = 0; i < ruin.count; i++) queue[count++] = ruin.removed[i]!;
    const tried = this.drawWaiting();
    for (let i = 0; i < tried; i++) queue[count++] = this.bank[i]!;
    const others = this.bank.subarray(tried, this.banked);
    const most = random.next() < 0.2 ? this.generous : this.limit;
    const spent = this.costOfRoutes() + this.bankCost(others, others.length);
    const room = limit - spent + TAILS_GAIN * this.costPerRequest();
    if (!recreate.run(queue, count, most, this.price, room)) return false;
    recreate.keep(others);
    this.twoOptStar.run();
    return true;
  }

  /** Brings those waiting who are tried in this step to the front. All-or-none groups must be tried as a whole. */
  private drawWaiting(): number {
    const { bank, banked, random } = this;
    if (banked <= MOST_WAITING || this.isGrouped) return banked;
    for (let i = 0; i < MOST_WAITING; i++) {
      const j = i + random.below(banked - i);
      const held = bank[i]!;
      bank[i] = bank[j]!;
      bank[j] = held;
    }
    return MOST_WAITING;
  }

  /** Replaces the current plan, e.g. by one put together from the pool. */
  adopt(order: RouteOrder): void {
    const { routes } = this;
    routes.vehicleOf.fill(-1);
    order.routes.forEach((stops, vehicle) => {
      const from = vehicle * routes.stride;
      const end = routes.stops[from + routes.length[vehicle]! - 1]!;
      routes.stops.set(stops, from + 1);
      routes.stops[from + stops.length + 1] = end;
      routes.length[vehicle] = stops.length + 2;
      routes.refresh(vehicle);
    });
    this.banked = 0;
    for (let r = 0; r < this.instance.requests; r++)
      if (routes.vehicleOf[r]! < 0) this.bank[this.banked++] = r;
    this.recount();
    if (this.best) this.keepIfBest();
  }

  /**
   * Grows or shrinks the penalty of leaving people behind; to be called every few dozen steps. Once it is high, only
   * those who wait grow dearer still: a penalty high for all alike would freeze the search, while this lets somebody
   * hard to place push out somebody easy (cf. the absence counters of Christiaens & Vanden Berghe 2020).
   */
  adaptPenalty(): void {
    const first = this.firstPenalty();
    if (this.missing() === 0) this.penalty = Math.max(this.penalty * 0.97, first * 0.25);
    else if (this.penalty < first) this.penalty *= 1.08;
    else for (let i = 0; i < this.banked; i++) this.weight[this.bank[i]!]! += WAITING_GROWS;
    this.reprice();
  }

  /**
   * The yardstick of temperatures: what serving one request costs in the best plan, but no less than the way of a
   * ride. Where many share a vehicle each costs little, yet a move costs as much as the town is wide: annealings
   * measured by the cost alone were too cold there, and large days a percent dearer.
   */
  yardstick(): number {
    return Math.max(this.costPerRequest(), this.directWay);
  }

  /** Mean cost of serving one request in the best plan. */
  private costPerRequest(): number {
    return Math.max(1e-9, this.best.cost) / Math.max(1, this.instance.requests);
  }

  private construct(): void {
    for (let r = 0; r < this.banked; r++) this.queue[r] = this.bank[r]!;
    this.recreate.run(this.queue, this.banked, this.limit, this.price, Infinity);
    this.banked = this.recreate.leftCount;
    this.bank.set(this.recreate.left.subarray(0, this.banked));
  }

  private firstPenalty(): number {
    return (4 * this.routes.totalCost()) / Math.max(1, this.instance.requests);
  }

  private reprice(): void {
    const { priceUnserved } = this.instance;
    for (let r = 0; r < this.price.length; r++) {
      this.price[r] = this.must[r] ? this.penalty * this.weight[r]! : priceUnserved[r]!;
    }
    this.recount();
  }

  private recount(): void {
    this.cost = this.routes.totalCost() + this.bankCost(this.bank, this.banked);
  }

  private bankCost(requests: Int32Array, count: number): number {
    return this.leftOut.sum(this.price, requests, count);
  }

  /** How many are left out that must be served. */
  private missing(): number {
    return this.leftOut.sum(this.must, this.bank, this.banked);
  }

  private keepIfBest(): boolean {
    const missing = this.missing();
    if (missing > this.best.missing) return false;
    const cost = this.routes.totalCost() + this.optionalPrice();
    if (missing === this.best.missing && cost >= this.best.cost - 1e-9) return false;
    this.best = this.snapshot();
    return true;
  }

  private optionalPrice(): number {
    return this.leftOut.sum(this.optional, this.bank, this.banked);
  }

  private snapshot(): RouteOrder {
    const { routes } = this;
    const rows = Array.from(routes.length, (length, v) =>
      routes.stops.slice(v * routes.stride + 1, v * routes.stride + length - 1),
    );
    return { routes: rows, missing: this.missing(), cost: routes.totalCost() + this.optionalPrice() };
  }
}

/** Cost of taking everybody straight from door to door, the way to the first and from the last left out. */
function directWays({ requests: n, stops, distance, weights }: RideInstance): number {
  let total = 0;
  for (let r = 0; r < n; r++) total += weights.distance * distance[r * stops + n + r]!;
  return total;
}
