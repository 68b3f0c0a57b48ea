/** Visits to be re-timed, earliest in the global order first. Small, so a sorted array beats a heap. */
export class RetimeQueue {
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private waiting = 0;
  private sorted = false;

  constructor(
    visits: number,
    private readonly isBefore: (visit: number, other: number) => boolean,
  ) {
    this.queue = new Int32Array(visits + 1);
    this.queued = new Uint8Array(visits);
  }

  add(visit: number): void {
    if (this.queued[visit]) return;
    this.queued[visit] = 1;
    this.queue[this.waiting] = visit;
    // While visits are being moved their keys still change; the queue is put in order when settling starts.
    if (this.sorted) this.sift(this.waiting);
    this.waiting++;
  }

  /** To be called when the order no longer changes and taking starts. */
  sort(): void {
    for (let i = 1; i < this.waiting; i++) this.sift(i);
    this.sorted = true;
  }

  /** The earliest visit, or -1 when none is left; the queue then takes visits in any order again. */
  take(): number {
    if (this.waiting === 0) {
      this.sorted = false;
      return -1;
    }
    const visit = this.queue[--this.waiting]!;
    this.queued[visit] = 0;
    return visit;
  }

  clear(): void {
    while (this.waiting > 0) this.queued[this.queue[--this.waiting]!] = 0;
    this.sorted = false;
  }

  /** Keeps `queue[0 .. last]` in order, the earliest last, once all before `last` are. */
  private sift(last: number): void {
    const { queue } = this;
    const visit = queue[last]!;
    let at = last;
    while (at > 0 && this.isBefore(queue[at - 1]!, visit)) {
      queue[at] = queue[at - 1]!;
      at--;
    }
    queue[at] = visit;
  }
}
