const SIZE = 1 << 17;

/**
 * Remembers the best place of a request in a route by the route's content, not its number: late in an annealing
 * the same half-emptied routes come back again and again, and a look-up costs a tenth of a search.
 * Direct-mapped; a newer entry overwrites an older one.
 */
export class InsertionCache {
  private readonly request = new Int32Array(SIZE).fill(-1);
  private readonly hash = new Int32Array(SIZE);
  private readonly check = new Int32Array(SIZE);
  private readonly delta = new Float64Array(SIZE);
  private readonly place = new Int32Array(SIZE);

  /** Empties the cache, for when a request itself has changed. */
  clear(): void {
    this.request.fill(-1);
  }

  /** Slot of the entry for this request and route content, or -1. */
  find(request: number, hash: number, check: number): number {
    const slot = slotOf(request, hash);
    const known = this.hash[slot] === hash && this.check[slot] === check && this.request[slot] === request;
    return known ? slot : -1;
  }

  /** Cost of the insertion in a found slot; with `placeAt` -1 a lower bound of it. */
  deltaAt(slot: number): number {
    return this.delta[slot]!;
  }

  /** Pickup and drop-off positions packed as `pickup << 16 | drop-off`, or -1 when only a bound is known. */
  placeAt(slot: number): number {
    return this.place[slot]!;
  }

  store(request: number, hash: number, check: number, delta: number, place: number): void {
    const slot = slotOf(request, hash);
    this.request[slot] = request;
    this.hash[slot] = hash;
    this.check[slot] = check;
    this.delta[slot] = delta;
    this.place[slot] = place;
  }
}

function slotOf(request: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(request + 1, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (SIZE - 1);
}
