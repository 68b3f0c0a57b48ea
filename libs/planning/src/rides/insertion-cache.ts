/** Words per entry: request and era, hash, check, place, cost (two words), two unused, so that one fits half a cache line. */
const WORDS = 8;
const [REQUEST, HASH, CHECK, PLACE] = [0, 1, 2, 3] as const;
/** The cost's index among the doubles of an entry. */
const COST = 2;
const SMALLEST = 1 << 15;
const LARGEST = 1 << 19;
const ENTRIES_PER_REQUEST = 1 << 10;

/**
 * Remembers the best place of a request in a route by the route's content, not its number: late in an annealing
 * the same half-emptied routes come back again and again, and a look-up costs a tenth of a search.
 * Direct-mapped; a newer entry overwrites an older one.
 */
export class InsertionCache {
  private readonly last: number;
  private readonly words: Int32Array;
  private readonly doubles: Float64Array;
  /** Entries of earlier eras are void. */
  private era = 1;

  constructor(private readonly requests: number) {
    let size = SMALLEST;
    while (size < LARGEST && size < ENTRIES_PER_REQUEST * requests) size *= 2;
    this.last = size - 1;
    this.words = new Int32Array(WORDS * size);
    this.doubles = new Float64Array(this.words.buffer);
  }

  /** Forgets everything at no cost, for when a request itself has changed. */
  clear(): void {
    this.era = (this.era + this.requests) | 0;
  }

  /** Slot of the entry for this request and route content, or -1. */
  find(request: number, hash: number, check: number): number {
    const { words } = this;
    const slot = this.slotOf(request, hash);
    const at = WORDS * slot;
    const known =
      words[at + HASH] === hash &&
      words[at + CHECK] === check &&
      words[at + REQUEST] === ((this.era + request) | 0);
    return known ? slot : -1;
  }

  /** Cost of the insertion in a found slot; with `placeAt` -1 a lower bound of it. */
  deltaAt(slot: number): number {
    return this.doubles[(WORDS / 2) * slot + COST]!;
  }

  /** Pickup and drop-off positions packed as `pickup << 16 | drop-off`, or -1 when only a bound is known. */
  placeAt(slot: number): number {
    return this.words[WORDS * slot + PLACE]!;
  }

  store(request: number, hash: number, check: number, delta: number, place: number): void {
    const { words } = this;
    const slot = this.slotOf(request, hash);
    const at = WORDS * slot;
    words[at + REQUEST] = (this.era + request) | 0;
    words[at + HASH] = hash;
    words[at + CHECK] = check;
    words[at + PLACE] = place;
    this.doubles[(WORDS / 2) * slot + COST] = delta;
  }

  private slotOf(request: number, hash: number): number {
    const mixed = Math.imul(hash ^ Math.imul(request + 1, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.last;
  }
}
