/** What to do with a message whose effect failed: try it again after a while, or put it aside. */
export type Verdict = { readonly again: true; readonly afterMs: number } | { readonly again: false };

/** Whose fault a failed try was. */
export type Fault =
  /** Of the message or of its handler: trying again seldom helps. */
  | 'message'
  /** The database was there and answered others, but not this effect: time-outs, locks, deadlocks. */
  | 'effect'
  /** The database was away, which says nothing about the message. */
  | 'outage';

/** Waits between the tries of a message that failed by itself; after the last one it is buried. */
const SOON_MS = [100, 500, 2_000, 5_000] as const;
const SOON_MAX_MS = 5_000;
/** The longest wait between the tries of an effect the database does not finish: each of them holds others up. */
const LONGEST_MS = 600_000;
/** Messages whose failures are remembered; with 25 in hand at a time, far more than are ever tried again at once. */
const REMEMBERED = 1_000;

/** Failed tries of one subscription's messages, by sequence in the stream. The memory of one process: a new one begins anew. */
export class FailedTries {
  private readonly counts = new Map<number, { message: number; effect: number; outage: number }>();

  /** @param effectTries tries of an effect the database does not finish though it answers others */
  constructor(private readonly effectTries: number) {}

  count(seq: number, fault: Fault): Verdict {
    const counts = this.counts.get(seq) ?? { message: 0, effect: 0, outage: 0 };
    counts[fault] += 1;
    this.counts.set(seq, counts);
    // Another process may have had more luck with the oldest.
    if (this.counts.size > REMEMBERED) this.forget(this.counts.keys().next().value as number);
    if (counts.message > SOON_MS.length || counts.effect >= this.effectTries) return { again: false };
    return { again: true, afterMs: waitAfter(fault, counts[fault]) };
  }

  forget(seq: number): void {
    this.counts.delete(seq);
  }
}

function waitAfter(fault: Fault, tries: number): number {
  const soon = SOON_MS[tries - 1];
  if (soon !== undefined) return soon;
  if (fault !== 'effect') return SOON_MAX_MS;
  return Math.min(LONGEST_MS, SOON_MAX_MS * 2 ** (tries - SOON_MS.length));
}
