import type { RideProblem, RideRequest, Vehicle } from '@cus/planning';
import { generator } from '../generator.ts';
import { pointIn, straight, type Point } from './square.ts';

interface Family {
  readonly requests: number;
  readonly vehicles: number;
  /** Length of the day, of a shift, and of the windows, in minutes. */
  readonly day: number;
  readonly shift: number;
  readonly window: number;
  /** Longest ride: the same for all, or a person's direct time stretched. */
  readonly maxRide: number | ((direct: number) => number);
  readonly points: (random: () => number) => () => Point;
  /** What a party takes up, and how long boarding takes. */
  readonly party: (random: () => number) => { readonly needs: readonly number[]; readonly service: number };
  readonly resources: readonly string[];
  readonly seatings: (vehicle: number) => readonly (readonly number[])[];
}

const SCATTERED = (random: () => number) => () => pointIn(10, random);

/** Seven villages around the depot, most trips between them. */
const VILLAGES = (random: () => number) => {
  const centres = Array.from({ length: 7 }, () => pointIn(15, random));
  return (): Point => {
    const [x, y] = centres[Math.floor(random() * centres.length)]!;
    const [dx, dy] = pointIn(2, random);
    return [x + dx, y + dy];
  };
};

const ONE_SEAT = { resources: ['seat'], party: () => ({ needs: [1], service: 3 }) };

/** As in the set with groups of Ropke, Cordeau & Laporte (2007): parties of up to six, boarding a minute each. */
export function groups(requests: number, vehicles: number, seed: number): RideProblem {
  return make(seed, {
    ...{ requests, vehicles, day: 720, shift: 720, window: 15, maxRide: 45, points: SCATTERED },
    resources: ['seat'],
    party: (random) => {
      const size = 1 + Math.floor(6 * random());
      return { needs: [size], service: size };
    },
    seatings: () => [[6]],
  });
}

/** As in Cordeau (2006), larger than published. */
export function scattered(requests: number, vehicles: number, seed: number): RideProblem {
  const hours = { day: 720, shift: 720, window: 15, maxRide: 30 };
  return make(seed, { requests, vehicles, ...hours, points: SCATTERED, ...ONE_SEAT, seatings: () => [[3]] });
}

/** As in the second half of Cordeau & Laporte (2003): a long day, windows of up to an hour and a half, long rides. */
export function wide(requests: number, vehicles: number, seed: number): RideProblem {
  const hours = { day: 1440, shift: 480, window: 75, maxRide: 90 };
  return make(seed, { requests, vehicles, ...hours, points: VILLAGES, ...ONE_SEAT, seatings: () => [[6]] });
}

/** In the manner of Parragh (2011): seated people with or without company, wheelchairs, two kinds of vehicle. */
export function wheelchairs(requests: number, vehicles: number, seed: number): RideProblem {
  return make(seed, {
    ...{ requests, vehicles, day: 720, shift: 720, window: 15, points: SCATTERED },
    maxRide: (direct) => 15 + 1.5 * direct,
    resources: ['seat', 'wheelchair'],
    party: (random) => {
      const companion = random() < 0.3 ? 1 : 0;
      const chair = random() < 0.3;
      return { needs: [chair ? companion : 1 + companion, chair ? 1 : 0], service: chair ? 5 : 2 };
    },
    seatings: (vehicle) =>
      vehicle % 2 === 0
        ? [
            [6, 0],
            [3, 1],
          ]
        : [[2, 2]],
  });
}

function make(seed: number, family: Family): RideProblem {
  const random = generator(seed);
  const { requests: n } = family;
  const point = family.points(random);
  const points = [[0, 0] as const, ...Array.from({ length: 2 * n }, point)];
  const travel = straight(points);
  const requests = Array.from({ length: n }, (_, r): RideRequest => {
    const direct = travel.times[(1 + r) * travel.size + 1 + n + r]!;
    const { needs, service } = family.party(random);
    const from = 60 + (family.day - 180 - family.window) * random();
    const narrow = { earliest: from, latest: from + family.window * (0.5 + random()) };
    const open = { earliest: 0, latest: family.day };
    const outward = r < n / 2;
    return {
      id: String(r),
      pickup: { place: 1 + r, service, ...(outward ? open : narrow) },
      dropOff: { place: 1 + n + r, service, ...(outward ? narrow : open) },
      needs,
      maxRide: Math.max(direct, typeof family.maxRide === 'number' ? family.maxRide : family.maxRide(direct)),
    };
  });
  const vehicles = Array.from({ length: family.vehicles }, (_, v): Vehicle => ({
    id: String(v),
    start: 0,
    end: 0,
    seatings: family.seatings(v),
    shift: { earliest: 0, latest: family.day },
    maxDuration: family.shift,
  }));
  return { travel, resources: family.resources, requests, vehicles };
}
