import { Random } from '../src/search/random';
import type { RideProblem, RideRequest, Vehicle } from '../src/rides/ride-problem';

export interface RandomRides {
  readonly requests: number;
  readonly vehicles: number;
  /** Breaks, seatings, groups, promises, prices and timed objectives as well. */
  readonly rich?: boolean;
}

/** A made-up day in a square town, the same for the same seed. Prices let any request stay unserved. */
export function randomRides(seed: number, { requests, vehicles, rich = false }: RandomRides): RideProblem {
  const random = new Random(seed);
  const between = (low: number, high: number) => low + Math.floor(random.next() * (high - low + 1));
  const size = 2 * requests + 2;
  const points = Array.from({ length: size }, () => [between(0, 20), between(0, 20)] as const);
  const times = new Float64Array(size * size);
  points.forEach(([x, y], a) =>
    points.forEach(([u, v], b) => (times[a * size + b] = Math.hypot(x - u, y - v))),
  );
  // A road matrix is not quite metric; the model closes it.
  if (rich) for (let k = 0; k < size; k++) times[between(0, size - 1) * size + between(0, size - 1)]! *= 1.5;
  for (let k = 0; k < size; k++) times[k * size + k] = 0;
  return {
    travel: { size, times },
    resources: ['seat', 'wheelchair'],
    requests: Array.from({ length: requests }, (_, r): RideRequest => {
      const earliest = between(0, 200);
      const wheelchair = rich && random.next() < 0.2;
      return {
        id: `r${r}`,
        pickup: { place: 2 + r, earliest, latest: earliest + between(10, 60), service: between(0, 4) },
        dropOff: { place: 2 + requests + r, earliest: 0, latest: 400, service: between(0, 4) },
        needs: wheelchair ? [0, 1] : [between(1, 2), 0],
        maxRide: between(15, 45),
        priceUnserved: between(60, 120),
        ...(rich && random.next() < 0.2 ? { vehicles: ['v0'] } : {}),
        ...(rich && random.next() < 0.3 ? { together: `pair ${r >> 1}` } : {}),
        ...(rich && random.next() < 0.3
          ? { promise: { pickup: earliest + 5, tolerance: 5, priceMoved: between(1, 20) } }
          : {}),
        ...(rich && random.next() < 0.2 ? { labels: { 'exclusive-group': 'school' } } : {}),
      };
    }),
    vehicles: Array.from({ length: vehicles }, (_, v): Vehicle => ({
      id: `v${v}`,
      start: v % 2,
      end: 0,
      seatings: rich
        ? [
            [4, 0],
            [2, 1],
          ]
        : [[3, 0]],
      shift: { earliest: 0, latest: 420 },
      maxDuration: between(200, 420),
      ...(rich && random.next() < 0.5 ? { breaks: [{ earliest: 60, latest: 180, duration: 20 }] } : {}),
    })),
    ...(rich
      ? { objective: { distance: 1, rideTime: 0.2, waiting: 0.1, duration: 0.05, vehicle: 5, fairness: 0.1 } }
      : {}),
  };
}
