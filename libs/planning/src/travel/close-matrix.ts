/**
 * Makes times obey the triangle inequality by allowing every journey to go through any other place
 * (Floyd-Warshall). Road matrices break the inequality slightly; the route search relies on it.
 * Returns the input itself when nothing changes.
 */
export function closeMatrix(size: number, times: Float64Array): Float64Array {
  let closed = times;
  for (let via = 0; via < size; via++) {
    const viaRow = via * size;
    for (let from = 0; from < size; from++) {
      const first = closed[from * size + via]!;
      const row = from * size;
      for (let to = 0; to < size; to++) {
        const through = first + closed[viaRow + to]!;
        if (through < closed[row + to]! - 1e-9) {
          if (closed === times) closed = times.slice();
          closed[row + to] = through;
        }
      }
    }
  }
  return closed;
}
