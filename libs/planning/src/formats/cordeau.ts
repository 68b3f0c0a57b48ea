import { DomainError } from '@cus/kernel';
import type { RideProblem } from '../rides/ride-problem';

/**
 * Reads a dial-a-ride instance as published by Cordeau (2006) and Cordeau & Laporte (2003).
 *
 * Header `vehicles requests maxDuration capacity maxRide`, then rows `id x y service load earliest latest`: the
 * start depot, pickups, drop-offs in the same order and, in the 2006 files, the end depot. In the 2003 files the
 * header's second number counts stops, not requests. Distances are Euclidean and equal minutes.
 * @throws DomainError `planning.format` when the rows do not fit the header.
 */
export function readCordeau(text: string): RideProblem {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [vehicles, , maxDuration, capacity, maxRide] = numbers(lines[0] ?? '') as [
    number,
    number,
    number,
    number,
    number,
  ];
  const rows = lines.slice(1).map(numbers);
  const n = Math.floor((rows.length - 1) / 2);
  if (rows.length < 3 || !rows.every((row) => row.length === 7 && row.every(Number.isFinite))) {
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
    const [, , , service, , earliest, latest] = rows[row]! as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
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

function numbers(line: string): number[] {
  return line.trim().split(/\s+/).map(Number);
}
