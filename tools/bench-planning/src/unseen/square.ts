import type { TravelMatrix } from '@cus/planning';

export type Point = readonly [x: number, y: number];

/** Straight-line travel between points, in the unit of their coordinates. */
export function straight(points: readonly Point[]): TravelMatrix {
  const size = points.length;
  const times = new Float64Array(size * size);
  points.forEach(([x, y], a) =>
    points.forEach(([u, v], b) => (times[a * size + b] = Math.hypot(x - u, y - v))),
  );
  return { size, times, metric: true };
}

/** A uniform point of the square [-half, half] x [-half, half]. */
export function pointIn(half: number, random: () => number): Point {
  return [half * (2 * random() - 1), half * (2 * random() - 1)];
}
