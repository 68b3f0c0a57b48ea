import type { TravelMatrix } from '../rides/ride-problem';

/**
 * Travel times as the model means them: the shortest over the matrix, other places on the way allowed. Worked out
 * per origin by label correction, apart from the search's own closing of the matrix.
 */
export function shortestTimes(travel: TravelMatrix): (from: number, to: number) => number {
  const rows = new Map<number, Float64Array>();
  return (from, to) => {
    if (travel.metric) return travel.times[from * travel.size + to]!;
    let row = rows.get(from);
    if (!row) rows.set(from, (row = fromOrigin(travel, from)));
    return row[to]!;
  };
}

function fromOrigin({ size, times }: TravelMatrix, origin: number): Float64Array {
  const best = times.slice(origin * size, (origin + 1) * size);
  const waiting = Array.from({ length: size }, (_, place) => place);
  while (waiting.length > 0) {
    const via = waiting.pop()!;
    for (let to = 0; to < size; to++) {
      const through = best[via]! + times[via * size + to]!;
      if (through >= best[to]! - 1e-12) continue;
      best[to] = through;
      waiting.push(to);
    }
  }
  return best;
}
