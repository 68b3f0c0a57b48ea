import { metresBetween, type GeoPoint, type TravelTimes } from './travel-times';

export interface StraightLineSettings {
  /** Road length over straight line. */
  readonly detour: number;
  readonly metresPerSecond: number;
  /** Seconds lost on every journey: getting in, parking, traffic lights. */
  readonly overhead?: number;
}

/**
 * Estimates travel from the straight line. A fixed overhead plus a fixed speed keep the triangle inequality, which
 * a power curve fitted to real towns (minutes = 3.32 km^0.78) also does; a promise should use slower settings than
 * a cost. Times are rounded up, which keeps the inequality too.
 */
export function straightLine(settings: StraightLineSettings): TravelTimes {
  const { detour, metresPerSecond, overhead = 0 } = settings;
  return {
    estimated: true,
    matrix(points: readonly GeoPoint[]) {
      const size = points.length;
      const times = new Float64Array(size * size);
      const distances = new Float64Array(size * size);
      points.forEach((from, a) =>
        points.forEach((to, b) => {
          const metres = detour * metresBetween(from, to);
          distances[a * size + b] = metres;
          if (metres > 0) times[a * size + b] = Math.ceil(overhead + metres / metresPerSecond);
        }),
      );
      return { size, times, distances, metric: true, metricDistances: true };
    },
  };
}
