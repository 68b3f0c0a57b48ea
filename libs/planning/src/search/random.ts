/**
 * Seeded pseudo-random numbers (sfc32 by Chris Doty-Humphrey): fast, 128 bits of state, any integer seed allowed,
 * so the same seed and number of iterations always give the same plan on every machine.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    this.b = Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995;
    this.c = ~seed;
    for (let i = 0; i < 16; i++) this.next();
  }

  /** A float in [0, 1). */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) * 2.3283064365386963e-10;
  }

  /** An integer in [0, bound). */
  below(bound: number): number {
    return (this.next() * bound) | 0;
  }

  /** Shuffles the first `length` entries in place (Fisher-Yates). */
  shuffle(items: Int32Array, length: number): void {
    for (let i = length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = items[i]!;
      items[i] = items[j]!;
      items[j] = held;
    }
  }
}
