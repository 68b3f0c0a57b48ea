import { DomainError } from '@cus/kernel';
import type { RideProblem } from '../rides/ride-problem';

/**
 * Reads a dial-a-ride instance as published by Cordeau (2006) and Cordeau & Laporte (2003).
 *
 * Header `vehicles requests maxDuration capacity maxRide`, then rows `id x y service load earliest latest`: the
 * start depot, pickups, drop-offs in the same order and, in the 2006 files, the end depot. In the 2003 files the
 * header's second number counts stops, not requests. Distances are Euclidean and equal minutes. Empty lines, further
 * blanks and any line ends are read alike.
 * @throws DomainError `planning.format` when the rows do not fit the header.
 */
export function readCordeau(text: string): RideProblem {
  const [header = [], ...rows] = text
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const [vehicles = 0, counted = 0, maxDuration = 0, capacity = 0, maxRide = 0] = header;
  const n = requestsIn(counted, rows.length);
  const isNumeric = [header, ...rows].every((row) => row.every(Number.isFinite));
  const isWhole = header.length === 5 && rows.every((row) => row.length === 7);
  if (n === undefined || !isNumeric || !isWhole || !isPaired(rows, n)) {
    throw new DomainError('invalid', 'planning.format', { format: 'cordeau' });
  }
  const depot = rows[0]!;
  const size = 2 * n + 1;
  const times = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      times[a * size + b] = Math.hypot(rows[a]![1]! - rows[b]![1]!, rows[a]![2]! - rows[b]![2]!);
    }
  }
  const stop = (row: number) => {
    const [, , , service = 0, , earliest = 0, latest = 0] = rows[row]!;
    return { place: row, earliest, latest, service };
  };
  return {
    travel: { size, times, metric: true },
    resources: ['seat'],
    requests: Array.from({ length: n }, (_, r) => ({
      id: String(r + 1),
      pickup: stop(r + 1),
      dropOff: stop(n + r + 1),
      needs: [rows[r + 1]![4]!],
      maxRide,
    })),
    vehicles: Array.from({ length: vehicles }, (_, v) => ({
      id: String(v + 1),
      start: 0,
      end: 0,
      seatings: [[capacity]],
      shift: { earliest: depot[5]!, latest: depot[6]! },
      maxDuration,
    })),
  };
}

/** Requests by the header's count and the rows there are, the end depot given or not; undefined when they disagree. */
function requestsIn(counted: number, rows: number): number | undefined {
  return [counted, counted / 2].find(
    (n) => Number.isInteger(n) && (rows === 2 * n + 1 || rows === 2 * n + 2),
  );
}

/** Whether every drop-off sets down what its pickup took up: a file cut short pairs the wrong rows. */
function isPaired(rows: readonly (readonly number[])[], n: number): boolean {
  return rows.slice(1, n + 1).every((row, r) => row[4]! >= 0 && row[4] === -rows[n + r + 1]![4]!);
}
