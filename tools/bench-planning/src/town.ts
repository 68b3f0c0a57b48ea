import type { RideProblem, RideRequest } from '@cus/planning';
import { generator } from './generator.ts';

/** A made-up town: uniform square of 20 x 20 minutes, half the windows on pickups, half on drop-offs. */
export function town(n: number, vehicles: number, seed: number): RideProblem {
  const random = generator(seed);
  const points = Array.from({ length: 2 * n + 1 }, () => [20 * random() - 10, 20 * random() - 10] as const);
  const size = points.length;
  const times = new Float64Array(size * size);
  points.forEach(([x, y], a) =>
    points.forEach(([u, v], b) => (times[a * size + b] = Math.hypot(x - u, y - v))),
  );
  const requests = Array.from({ length: n }, (_, r): RideRequest => {
    const from = 30 + 400 * random();
    const windowed = { earliest: from, latest: from + 15 };
    const open = { earliest: 0, latest: 600 };
    return {
      id: String(r),
      pickup: { place: 1 + r, service: 3, ...(r % 2 === 0 ? windowed : open) },
      dropOff: {
        place: 1 + n + r,
        service: 3,
        ...(r % 2 === 0 ? open : { earliest: from + 30, latest: from + 45 }),
      },
      needs: [1],
      maxRide: 45,
      priceUnserved: 200,
    };
  });
  const fleet = Array.from({ length: vehicles }, (_, v) => ({
    id: String(v),
    start: 0,
    end: 0,
    seatings: [[6]],
    shift: { earliest: 0, latest: 600 },
  }));
  return { travel: { size, times, metric: true }, resources: ['seat'], requests, vehicles: fleet };
}
