import { randomRides } from '../../test/random-rides';
import { checkRides } from '../check/check-rides';
import type { RideProblem } from '../rides/ride-problem';
import { solveRides } from '../rides/solve-rides';
import { offerTimes } from './offer-times';
import { RideDay } from './ride-day';
import { whyNot } from './why-not';

const SETTINGS = { tolerance: 5, priceMoved: 10 };

async function plannedDay(seed: number, requests = 14, vehicles = 3) {
  const all = randomRides(seed, { requests, vehicles });
  const known = { ...all, requests: all.requests.slice(0, -2) };
  const { plan } = await solveRides(known, { budget: { iterations: 400 }, seed });
  return { day: new RideDay(known, plan, SETTINGS), late: all.requests.slice(-2) };
}

/** What was promised stays in the problem, so a plan that moves nobody has no moved promises in its cost. */
const isSound = (day: RideDay) => checkRides(day.problem, day.plan);

describe('a day under way', () => {
  it('books at once, in a plan the checker accepts, moving no promise out of its window', async () => {
    let booked = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { day, late } = await plannedDay(seed);
      for (const request of late) {
        const booking = day.book(request);
        if (!booking) continue;
        booked++;
        expect(booking.pickup).toBeGreaterThanOrEqual(request.pickup.earliest - 1e-6);
        expect(booking.pickup).toBeLessThanOrEqual(request.pickup.latest + 1e-6);
      }
      expect([seed, isSound(day)]).toEqual([seed, []]);
    }
    expect(booked).toBeGreaterThan(5);
  });

  it('improves in the background without making the day dearer, promises counted', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { day, late } = await plannedDay(seed);
      late.forEach((request) => day.book(request));
      const before = day.plan.cost.total;
      const unserved = day.plan.unserved.length;
      const moved = await day.improve({ budget: { iterations: 300 }, seed });
      expect(day.plan.unserved.length).toBeLessThanOrEqual(unserved);
      if (moved.length === 0) expect(day.plan.cost.total).toBeLessThanOrEqual(before + 1e-6);
      expect([seed, isSound(day)]).toEqual([seed, []]);
    }
  });

  it('keeps driven stops and locked people where they are', async () => {
    const { day } = await plannedDay(2);
    const route = day.plan.routes[0]!;
    const times = route.stops.slice(0, 2).map((stop) => stop.time);
    expect(day.drive([{ vehicle: route.vehicle, times, departure: route.departure }]).late).toEqual([]);
    const locked = day.plan.routes[1]!.stops[0]!.request;
    day.lock(locked);
    await day.improve({ budget: { iterations: 300 }, seed: 3 });
    const after = day.plan.routes.find(({ vehicle }) => vehicle === route.vehicle)!;
    expect(after.stops.slice(0, 2)).toEqual(route.stops.slice(0, 2));
    const holder = day.plan.routes.find(({ stops }) => stops.some((stop) => stop.request === locked))!;
    expect(holder.vehicle).toBe(route.vehicle === 'v0' ? day.plan.routes[1]!.vehicle : holder.vehicle);
    expect(isSound(day)).toEqual([]);
  });

  it('says who is late when a vehicle is delayed, and by how much', async () => {
    const { day } = await plannedDay(2);
    const route = day.plan.routes.reduce((a, b) => (a.stops.length > b.stops.length ? a : b));
    const times = [route.stops[0]!.time];
    const { late } = day.drive([
      { vehicle: route.vehicle, times, departure: route.departure, freeFrom: route.stops[0]!.time + 150 },
    ]);
    expect(late.length).toBeGreaterThan(0);
    expect(Math.min(...late.map(({ by }) => by))).toBeGreaterThan(0);
  });

  it('forgets a cancelled request', async () => {
    const { day } = await plannedDay(1);
    const id = day.plan.routes[0]!.stops[0]!.request;
    day.cancel(id);
    expect(JSON.stringify(day.plan)).not.toContain(`"${id}"`);
    expect(isSound(day)).toEqual([]);
    expect(() => day.cancel(id)).toThrow('planning.unknown-request');
  });

  it('spreads the people of a broken vehicle over the others, those on board from where it stands', async () => {
    const { day } = await plannedDay(3);
    const route = day.plan.routes[0]!;
    const first = route.stops[0]!;
    day.drive([{ vehicle: route.vehicle, times: [first.time], departure: route.departure }]);
    const left = day.breakDown(route.vehicle, 1, first.time + 5);
    expect(day.plan.routes.some(({ vehicle }) => vehicle === route.vehicle)).toBe(false);
    expect(day.problem.requests.find(({ id }) => id === first.request)!.pickup.place).toBe(1);
    const served = day.plan.routes.flatMap(({ stops }) => stops.map((stop) => stop.request));
    for (const { request } of route.stops) expect(served.includes(request)).toBe(!left.includes(request));
    expect(isSound(day)).toEqual([]);
  });
});

describe('offers and refusals', () => {
  const roomy = (problem: RideProblem): RideProblem => ({
    ...problem,
    requests: problem.requests.map((request) => ({ ...request, priceUnserved: undefined })),
  });

  it('offers the first three windows in which a place exists', async () => {
    const { day, late } = await plannedDay(4);
    const request = { ...late[0]!, pickup: { ...late[0]!.pickup, earliest: 0, latest: 400 } };
    const windows = Array.from({ length: 20 }, (_, k) => [k * 20, k * 20 + 10] as const);
    const offers = offerTimes(day.problem, day.plan, request, windows);
    expect(offers).toHaveLength(3);
    for (const { earliest, latest } of offers) {
      const pickup = { ...request.pickup, earliest, latest };
      const other = new RideDay(day.problem, day.plan, SETTINGS);
      expect(other.book({ ...request, pickup })).toBeDefined();
    }
  });

  it('names the one rule that stops a request and the least loosening that lets it in', async () => {
    const all = roomy(randomRides(6, { requests: 6, vehicles: 2 }));
    const { plan } = await solveRides(all, { budget: { iterations: 200 } });
    const base = {
      ...all.requests[0]!,
      id: 'new',
      pickup: { ...all.requests[0]!.pickup, earliest: 250, latest: 300 },
    };
    const blame = (change: object) => {
      const problem = { ...all, requests: [...all.requests, { ...base, ...change }] };
      return whyNot(problem, plan, 'new').relaxations;
    };
    const direct = all.travel.times[base.pickup.place * all.travel.size + base.dropOff.place]!;
    const [ride] = blame({ maxRide: direct / 2 });
    expect(ride!.rule).toBe('maximum-ride-time');
    expect(ride!.amount).toBeGreaterThanOrEqual(direct / 2 - 1e-6);
    expect(ride!.amount).toBeLessThan(direct / 2 + 1);
    expect(blame({ needs: [50, 0] }).map(({ rule }) => rule)).toEqual(['capacity']);
    expect(blame({ vehicles: [] }).map(({ rule }) => rule)).toEqual(['allowed-vehicle']);
    expect(blame({ dropOff: { ...base.dropOff, latest: 240 } })[0]!.rule).toBe('time-window');
  });
});
