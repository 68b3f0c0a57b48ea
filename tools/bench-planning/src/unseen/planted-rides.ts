import type { RideProblem, RideRequest, Vehicle } from '@cus/planning';
import { generator } from '../generator.ts';
import { pointIn, straight, type Point } from './square.ts';

interface Ride {
  readonly points: readonly [Point, Point];
  readonly times: readonly [number, number];
}

/**
 * A tight fleet with a known way to serve everybody: every vehicle's day is driven first, at random and without a
 * pause, and the windows and longest rides are then drawn closely around it.
 */
export function planted(requests: number, vehicles: number, seed: number): RideProblem {
  const random = generator(seed);
  const rides: Ride[] = [];
  for (let v = 0; v < vehicles; v++) {
    const share = Math.floor(((v + 1) * requests) / vehicles) - Math.floor((v * requests) / vehicles);
    rides.push(...driveDay(share, random));
  }
  const n = rides.length;
  const points = [
    [0, 0] as const,
    ...rides.map((ride) => ride.points[0]),
    ...rides.map((ride) => ride.points[1]),
  ];
  const end = Math.max(...rides.map((ride) => ride.times[1])) + 40;
  return {
    travel: straight(points),
    resources: ['seat'],
    requests: rides.map(({ times: [up, down] }, r): RideRequest => {
      const around = (time: number, width: number) => {
        const before = width * random();
        return { earliest: time - before, latest: time - before + width };
      };
      return {
        id: String(r),
        pickup: { place: 1 + r, service: SERVICE, ...around(up, r % 2 === 0 ? 10 : 60) },
        dropOff: { place: 1 + n + r, service: SERVICE, ...around(down, r % 2 === 0 ? 60 : 10) },
        needs: [1],
        maxRide: down - up - SERVICE + 2,
      };
    }),
    vehicles: Array.from({ length: vehicles }, (_, v): Vehicle => ({
      id: String(v),
      start: 0,
      end: 0,
      seatings: [[SEATS]],
      shift: { earliest: -60, latest: end },
    })),
  };
}

const SERVICE = 2;
const SEATS = 3;

/** One vehicle's day of `count` rides: now it fetches somebody near, now it brings somebody home. */
function driveDay(count: number, random: () => number): Ride[] {
  const rides: Ride[] = [];
  const aboard: { from: Point; to: Point; up: number }[] = [];
  let here: Point = [0, 0];
  let time = 0;
  let waiting = count;
  const drive = (to: Point) => {
    time += Math.hypot(to[0] - here[0], to[1] - here[1]);
    here = to;
  };
  while (waiting + aboard.length > 0) {
    const fetches = aboard.length === 0 || (waiting > 0 && aboard.length < SEATS && random() < 0.55);
    if (fetches) {
      const [dx, dy] = pointIn(5, random);
      drive([Math.max(-10, Math.min(10, here[0] + dx)), Math.max(-10, Math.min(10, here[1] + dy))]);
      aboard.push({ from: here, to: pointIn(10, random), up: time });
      waiting--;
    } else {
      const [rider] = aboard.splice(Math.floor(random() * aboard.length), 1);
      drive(rider!.to);
      rides.push({ points: [rider!.from, rider!.to], times: [rider!.up, time] });
    }
    time += SERVICE;
  }
  return rides;
}
