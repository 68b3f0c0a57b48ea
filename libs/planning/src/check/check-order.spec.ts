import { hasTimes } from '../../test/bellman-ford';
import { randomRides } from '../../test/random-rides';
import { compileRides } from '../rides/compile-rides';
import { RouteClock } from '../rides/route-clock';
import type { PlannedStop } from '../rides/ride-plan';
import type { RideProblem } from '../rides/ride-problem';
import { Random } from '../search/random';
import { checkRides } from './check-rides';
import { constraintsOf, latestTimes, timedOrder } from './check-order';

type Stop = Pick<PlannedStop, 'request' | 'kind'>;

/** Random orders with drop-offs after pickups, mostly near the windows, so that about half have times. */
function randomOrder(problem: RideProblem, random: Random): Stop[] {
  const open = problem.requests.slice(0, 1 + random.below(4));
  open.sort((a, b) => a.pickup.earliest - b.pickup.earliest);
  const stops: Stop[] = [];
  const aboard: string[] = [];
  while (open.length + aboard.length > 0) {
    if (aboard.length === 0 || (open.length > 0 && random.next() < 0.5)) {
      const { id } = open.shift()!;
      stops.push({ request: id, kind: 'pickup' });
      aboard.push(id);
    } else stops.push({ request: aboard.splice(random.below(aboard.length), 1)[0]!, kind: 'drop-off' });
  }
  return stops;
}

describe('whether an order of stops has times', () => {
  it('is judged alike by the checker, by the search and by Bellman-Ford', () => {
    const verdicts = [0, 0];
    for (let seed = 1; seed <= 1500; seed++) {
      const problem = randomRides(seed, { requests: 4, vehicles: 1 });
      const vehicle = { ...problem.vehicles[0]!, maxDuration: 60 + (seed % 200), seatings: [[99, 99]] };
      const roomy = { ...problem, vehicles: [vehicle] };
      const order = randomOrder(roomy, new Random(seed));
      const constraints = constraintsOf(roomy, vehicle, order);
      const expected = hasTimes(constraints);
      expect([seed, latestTimes(constraints) !== undefined]).toEqual([seed, expected]);
      expect([seed, searchFindsTimes(roomy, order)]).toEqual([seed, expected]);
      verdicts[Number(expected)]! += 1;
    }
    expect(Math.min(...verdicts)).toBeGreaterThan(200);
  });

  it('comes with times that the checker accepts', () => {
    let timed = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const problem = randomRides(seed, { requests: 4, vehicles: 1 });
      const roomy = { ...problem, vehicles: [{ ...problem.vehicles[0]!, seatings: [[99, 99]] }] };
      const order = randomOrder(roomy, new Random(seed));
      const route = timedOrder(roomy, roomy.vehicles[0]!, order);
      if (!route) continue;
      timed++;
      const unserved = roomy.requests
        .map(({ id }) => id)
        .filter((id) => !order.some((s) => s.request === id));
      const found = checkRides(roomy, { routes: [route], unserved, cost: {} as never });
      expect(found.filter(({ rule }) => rule !== 'cost')).toEqual([]);
    }
    expect(timed).toBeGreaterThan(50);
  });

  it('and the checker objects to times exactly when one of the constraints fails', () => {
    const verdicts = [0, 0];
    for (let seed = 1; seed <= 600; seed++) {
      const problem = randomRides(seed, { requests: 4, vehicles: 1 });
      const vehicle = { ...problem.vehicles[0]!, seatings: [[99, 99]] };
      const roomy = { ...problem, vehicles: [vehicle] };
      const random = new Random(seed);
      const order = randomOrder(roomy, random);
      const route = timedOrder(roomy, vehicle, order);
      if (!route) continue;
      const { windows, between } = constraintsOf(roomy, vehicle, order);
      const times = [route.departure, ...route.stops.map((stop) => stop.time), route.arrival];
      times[random.below(times.length)]! += 40 * (random.next() - 0.5);
      const sound =
        windows.every(([from, to], k) => times[k]! >= from - 1e-6 && times[k]! <= to + 1e-6) &&
        between.every(({ earlier, later, least }) => times[later]! - times[earlier]! >= least - 1e-6);
      const moved = {
        ...route,
        departure: times[0]!,
        arrival: times.at(-1)!,
        stops: route.stops.map((stop, k) => ({ ...stop, time: times[k + 1]! })),
      };
      const unserved = roomy.requests
        .map(({ id }) => id)
        .filter((id) => !order.some((s) => s.request === id));
      const found = checkRides(roomy, { routes: [moved], unserved, cost: {} as never });
      expect([seed, found.every(({ rule }) => rule === 'cost')]).toEqual([seed, sound]);
      verdicts[Number(sound)]! += 1;
    }
    expect(Math.min(...verdicts)).toBeGreaterThan(30);
  });
});

function searchFindsTimes(problem: RideProblem, order: readonly Stop[]): boolean {
  const instance = compileRides(problem);
  const clock = new RouteClock(instance);
  const n = problem.requests.length;
  const number = (id: string) => problem.requests.findIndex((request) => request.id === id);
  const row = order.map(({ request, kind }) => number(request) + (kind === 'pickup' ? 0 : n));
  const stops = Int32Array.of(2 * n, ...row, 2 * n + 1);
  clock.load(0, stops, 0, stops.length);
  return clock.earliest();
}
