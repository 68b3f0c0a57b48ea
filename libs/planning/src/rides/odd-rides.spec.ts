import { randomRides } from '../../test/random-rides';
import { checkRides } from '../check/check-rides';
import type { RideProblem, RideRequest, Vehicle } from './ride-problem';
import { solveRides } from './solve-rides';

const whole = randomRides(1, { requests: 6, vehicles: 2 });
const solve = async (problem: RideProblem, iterations = 200) => {
  const { plan } = await solveRides(problem, { budget: { iterations }, seed: 1 });
  expect(checkRides(problem, plan)).toEqual([]);
  return plan;
};
const eachRequest = (change: (request: RideRequest) => Partial<RideRequest>): RideProblem => ({
  ...whole,
  requests: whole.requests.map((request) => ({ ...request, ...change(request) })),
});
const eachVehicle = (change: Partial<Vehicle>): RideProblem => ({
  ...whole,
  vehicles: whole.vehicles.map((vehicle) => ({ ...vehicle, ...change })),
});
const must = { priceUnserved: undefined };

describe('days of rides at the edge', () => {
  it('give an empty plan when nobody asks, and leave everybody out when nothing drives', async () => {
    expect((await solve({ ...whole, requests: [] })).routes).toEqual([]);
    expect((await solve({ ...whole, vehicles: [] })).unserved).toHaveLength(6);
    expect((await solve({ ...whole, requests: [], vehicles: [] })).unserved).toEqual([]);
  });

  it('serve the only person there is', async () => {
    const alone = { ...whole, requests: [{ ...whole.requests[0]!, ...must }] };
    expect((await solve(alone)).unserved).toEqual([]);
  });

  it('leave out who cannot be served, and only them', async () => {
    const requests = whole.requests.map((request, r) => ({
      ...request,
      ...must,
      pickup: { ...request.pickup, earliest: 0, latest: 400 },
      needs: r < 2 ? [99, 0] : [1, 0],
    }));
    expect((await solve({ ...whole, requests })).unserved).toEqual(['r0', 'r1']);
  });

  it('may have windows without an end, people who need no seat and places on one spot', async () => {
    const open = eachRequest(({ pickup, dropOff }) => ({
      ...must,
      pickup: { ...pickup, earliest: -1e9, latest: Infinity },
      dropOff: { ...dropOff, earliest: -Infinity, latest: 1e9 },
      maxRide: Infinity,
    }));
    expect((await solve(open)).unserved).toEqual([]);
    const long = { ...open, vehicles: eachVehicle({ shift: { earliest: 0, latest: Infinity } }).vehicles };
    expect((await solve(long)).unserved).toEqual([]);
    const light = open.requests.map((request) => ({ ...request, needs: [0, 0] }));
    expect((await solve({ ...open, requests: light })).unserved).toEqual([]);
    const { size } = whole.travel;
    const still = { ...whole, travel: { size, times: new Float64Array(size * size) } };
    expect((await solve(still)).cost.distance).toBe(0);
  });

  it('get a plan from no iterations at all, and one of hundreds of people from a few', async () => {
    expect((await solve(whole, 0)).routes).not.toEqual([]);
    const { plan } = await solveRides(whole, { budget: { seconds: 0 } });
    expect(checkRides(whole, plan)).toEqual([]);
    const many = randomRides(2, { requests: 250, vehicles: 20 });
    await solve({ ...many, travel: { ...many.travel, metric: true } }, 20);
  }, 120_000);

  it('stop at once when cancelled before they begin', async () => {
    const { iterations, plan } = await solveRides(whole, { budget: { seconds: 60 }, cancelled: () => true });
    expect([iterations, checkRides(whole, plan)]).toEqual([0, []]);
  });
});

describe('a day of rides that makes no sense is refused', () => {
  const stop = (change: object) =>
    eachRequest(({ pickup }) => ({ pickup: { ...pickup, ...change } as RideRequest['pickup'] }));
  const matrix = (value: number) => {
    const times = whole.travel.times.slice();
    times[1] = value;
    return { ...whole, travel: { ...whole.travel, times } };
  };
  const cases: readonly (readonly [what: string, code: string, problem: RideProblem])[] = [
    ['a matrix of the wrong size', 'matrix-size', { ...whole, travel: { ...whole.travel, size: 3 } }],
    ['a negative travel time', 'matrix-value', matrix(-1)],
    ['a travel time that is no number', 'matrix-value', matrix(NaN)],
    ['a vehicle twice', 'duplicate-id', eachVehicle({ id: 'v0' })],
    ['a request twice', 'duplicate-id', eachRequest(() => ({ id: 'r0' }))],
    ['a place off the map', 'unknown-place', stop({ place: 99 })],
    ['a window that ends before it begins', 'window-empty', stop({ earliest: 9, latest: 8 })],
    ['a window that is no number', 'window-empty', stop({ earliest: NaN })],
    ['a negative service', 'service-negative', stop({ service: -1 })],
    ['an endless service', 'service-negative', stop({ service: Infinity })],
    ['too few needs', 'needs-size', eachRequest(() => ({ needs: [1] }))],
    ['negative needs', 'needs-negative', eachRequest(() => ({ needs: [1, -1] }))],
    ['a negative longest ride', 'ride-negative', eachRequest(() => ({ maxRide: -1 }))],
    ['a negative price', 'price-negative', eachRequest(() => ({ priceUnserved: -5 }))],
    ['a price that is no number', 'price-negative', eachRequest(() => ({ priceUnserved: NaN }))],
    ['a vehicle nobody knows', 'unknown-vehicle', eachRequest(() => ({ vehicles: ['bus'] }))],
    [
      'a promise of no time',
      'promise-invalid',
      eachRequest(() => ({ promise: { pickup: NaN, tolerance: 0, priceMoved: 1 } })),
    ],
    ['a shift that is no number', 'window-empty', eachVehicle({ shift: { earliest: 0, latest: NaN } })],
    [
      'a shift without a beginning',
      'window-empty',
      eachVehicle({ shift: { earliest: -Infinity, latest: 9 } }),
    ],
    ['no seating', 'seating-size', eachVehicle({ seatings: [] })],
    ['a negative seating', 'seating-negative', eachVehicle({ seatings: [[-1, 0]] })],
    ['a negative length of the day', 'duration-negative', eachVehicle({ maxDuration: -1 })],
    [
      'a break that ends before it begins',
      'break-invalid',
      eachVehicle({ breaks: [{ earliest: 5, latest: 4, duration: 1 }] }),
    ],
    ['a weight that is no number', 'weight-invalid', { ...whole, objective: { rideTime: NaN } }],
  ];
  it.each(cases)('%s', async (_, code, problem) => {
    const solved = solveRides(problem, { budget: { iterations: 1 } });
    await expect(solved).rejects.toMatchObject({ name: 'DomainError', code: `planning.${code}` });
  });

  it.each([{}, { seconds: NaN }, { seconds: -1 }, { iterations: -1 }])('a budget of %j', async (budget) => {
    await expect(solveRides(whole, { budget })).rejects.toMatchObject({ code: 'planning.budget-invalid' });
  });
});
