import type { OrderConstraints } from '../src/check/check-order';

/**
 * Whether times exist for a system of difference constraints and windows, by the textbook: no negative cycle in the
 * constraint graph (Bellman-Ford from a virtual origin at time 0).
 */
export function hasTimes({ events, windows, between }: OrderConstraints): boolean {
  const origin = events;
  // Edge (u, v, w) stands for time[v] <= time[u] + w.
  const edges: [number, number, number][] = between.map(({ earlier, later, least }) => [
    later,
    earlier,
    -least,
  ]);
  windows.forEach(([earliest, latest], event) =>
    edges.push([origin, event, latest], [event, origin, -earliest]),
  );
  const reach = new Array<number>(events + 1).fill(0);
  for (let round = 0; round <= events + 1; round++) {
    let moved = false;
    for (const [from, to, weight] of edges) {
      if (reach[from]! + weight >= reach[to]! - 1e-9) continue;
      reach[to] = reach[from]! + weight;
      moved = true;
    }
    if (!moved) return true;
  }
  return false;
}
