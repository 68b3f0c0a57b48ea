import type { VisitInstance } from './visit-instance';

const KNOWN = 40;

/** For every visit the others worth standing beside in a tour: near by travel, with little waiting and lateness. */
export function nearestVisits(instance: VisitInstance): {
  readonly width: number;
  readonly rows: Int32Array;
} {
  const { visits: n } = instance;
  const width = Math.min(KNOWN, Math.max(0, n - 1));
  const rows = new Int32Array(n * width);
  for (let visit = 0; visit < n; visit++) {
    const ranked = Array.from({ length: n }, (_, other) => other)
      .filter((other) => other !== visit)
      .map((other) => ({
        other,
        far: Math.min(legCost(instance, visit, other), legCost(instance, other, visit)),
      }))
      .sort((a, b) => a.far - b.far || a.other - b.other);
    for (let k = 0; k < width; k++) rows[visit * width + k] = ranked[k]!.other;
  }
  return { width, rows };
}

/** Travel from one to the other plus a fifth of the waiting and half the lateness it forces, in their best windows. */
function legCost(instance: VisitInstance, from: number, to: number): number {
  const { times, places, place, duration, windowStart, earliest, due } = instance;
  const travel = times[place[2 * from]! * places + place[2 * to]!]!;
  let best = Infinity;
  for (let a = windowStart[from]!; a < windowStart[from + 1]!; a++) {
    for (let b = windowStart[to]!; b < windowStart[to + 1]!; b++) {
      const leg = duration[2 * from]! + travel;
      const wait = Math.max(0, earliest[b]! - due[a]! - leg);
      const late = Math.max(0, earliest[a]! + leg - due[b]!);
      best = Math.min(best, travel + 0.2 * wait + 0.5 * late);
    }
  }
  return best;
}
