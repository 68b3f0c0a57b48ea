import type { Random } from '../search/random';
import { Insertion } from './insertion';
import type { Neighbours } from './neighbours';
import type { RouteJournal } from './route-journal';
import type { Routes } from './routes';

/** Chance that a vehicle is overlooked once, so that the greedy choice is not always taken. */
const BLINK = 0.012;
/** Vehicles from which on an insertion no longer asks them all. */
const LARGE_FLEET = 24;

/** Puts requests back one by one, each into its cheapest place, in an order drawn anew each time. */
export class Recreate {
  readonly insertion: Insertion;
  /** Requests without a place after the last call, in `left[0 .. leftCount)`. */
  readonly left: Int32Array;
  leftCount = 0;
  private readonly keys: readonly Float64Array[];
  private readonly blink: () => boolean;

  constructor(
    private readonly routes: Routes,
    private readonly journal: RouteJournal,
    private readonly random: Random,
    private readonly neighbours: Neighbours,
  ) {
    this.insertion = new Insertion(routes);
    this.left = new Int32Array(routes.instance.requests);
    this.keys = sortingKeys(routes);
    this.blink = () => this.random.next() < BLINK;
  }

  /**
   * Stops early when the insertions cost more than `room`: the step is then all but sure to be refused.
   * @param limitOf per request the most an insertion may cost.
   * @param priceOf per request the price of leaving it out.
   * @returns false when it stopped early.
   */
  run(
    requests: Int32Array,
    count: number,
    limitOf: Float64Array,
    priceOf: Float64Array,
    room: number,
  ): boolean {
    const { insertion } = this;
    this.order(requests, count);
    this.leftCount = 0;
    let left = room;
    for (let i = 0; i < count; i++) {
      const request = requests[i]!;
      const price = priceOf[request]!;
      const limit = limitOf[request]!;
      // Somebody dearer to place than the room left would be refused anyway, unless leaving them out is cheap.
      if (this.find(request, price < left || limit < left ? limit : left)) {
        left -= insertion.delta;
        this.journal.save(insertion.vehicle);
        this.routes.insert(request, insertion.vehicle, insertion.pickupAfter, insertion.dropAfter);
      } else {
        left -= price;
        this.left[this.leftCount++] = request;
      }
      if (left < 0) {
        for (let k = i + 1; k < count; k++) this.left[this.leftCount++] = requests[k]!;
        return false;
      }
    }
    return true;
  }

  /** In large fleets the vehicles near the request are asked first, all of them only when none has a place. */
  private find(request: number, limit: number): boolean {
    const { insertion, neighbours, blink } = this;
    if (this.routes.instance.vehicles > LARGE_FLEET && insertion.findNear(request, limit, neighbours, blink))
      return true;
    return insertion.findBest(request, limit, blink);
  }

  /** Adds people nobody tries to place to those without one. */
  keep(requests: Int32Array): void {
    this.left.set(requests, this.leftCount);
    this.leftCount += requests.length;
  }

  /** For steps that put nobody back. */
  forget(): void {
    this.leftCount = 0;
  }

  private order(requests: Int32Array, count: number): void {
    this.random.shuffle(requests, count);
    const choice = this.random.below(12);
    if (choice >= this.keys.length) return;
    const key = this.keys[choice]!;
    for (let i = 1; i < count; i++) {
      const held = requests[i]!;
      let j = i - 1;
      for (; j >= 0 && key[requests[j]!]! > key[held]!; j--) requests[j + 1] = requests[j]!;
      requests[j + 1] = held;
    }
  }
}

/** Far first, near first, early first, late first, long first, tight first. */
function sortingKeys({ instance }: Routes): readonly Float64Array[] {
  const { requests: n, stops, time, earliest, latest } = instance;
  const keys = Array.from({ length: 6 }, () => new Float64Array(n));
  for (let r = 0; r < n; r++) {
    const away = time[2 * n * stops + r]! + time[2 * n * stops + r + n]!;
    const direct = time[r * stops + r + n]!;
    const spread = latest[r]! - earliest[r]! + latest[r + n]! - earliest[r + n]!;
    [-away, away, earliest[r]!, -earliest[r]!, -direct, spread].forEach((value, k) => (keys[k]![r] = value));
  }
  return keys;
}
