import type { RideInstance } from './ride-instance';

/** How many nearest requests each request knows. */
const KNOWN = 60;

/** requests x width, row-major: nearest first. */
export interface Neighbours {
  readonly width: number;
  readonly rows: Int32Array;
}

/**
 * For every request the others it could best share a vehicle with, nearest first. Two stops are near when driving
 * from one to the other is short and forces little waiting or lateness; requests are as near as their nearest stops.
 */
export function nearestRequests(instance: RideInstance): {
  readonly width: number;
  readonly rows: Int32Array;
} {
  const { requests: n } = instance;
  const width = Math.min(KNOWN, Math.max(0, n - 1));
  const rows = new Int32Array(n * width);
  if (width === 0) return { width, rows };
  const distance = new Float64Array(n);
  for (let request = 0; request < n; request++) {
    for (let other = 0; other < n; other++) {
      distance[other] = other === request ? Infinity : requestDistance(instance, request, other);
    }
    // Sorting bare numbers is far quicker than sorting by a function; only the nearest need their names.
    const farthest = distance.slice().sort()[width - 1]!;
    const nearest: number[] = [];
    for (let other = 0; other < n; other++) if (distance[other]! <= farthest) nearest.push(other);
    nearest.sort((a, b) => distance[a]! - distance[b]! || a - b);
    for (let k = 0; k < width; k++) rows[request * width + k] = nearest[k]!;
  }
  return { width, rows };
}

function requestDistance(instance: RideInstance, a: number, b: number): number {
  const n = instance.requests;
  let nearest = Infinity;
  for (const from of [a, a + n]) {
    for (const to of [b, b + n]) {
      nearest = Math.min(nearest, stopDistance(instance, from, to), stopDistance(instance, to, from));
    }
  }
  return nearest;
}

function stopDistance(
  { time, earliest, latest, service, stops }: RideInstance,
  from: number,
  to: number,
): number {
  const leg = service[from]! + time[from * stops + to]!;
  const wait = Math.max(0, earliest[to]! - latest[from]! - leg);
  const lateness = Math.max(0, earliest[from]! + leg - latest[to]!);
  return time[from * stops + to]! + 0.2 * wait + lateness;
}
