import type { RidePlan, RideRoute } from '../rides/ride-plan';
import type { RideProblem } from '../rides/ride-problem';
import { exclusiveGroups } from '../house-rules/exclusive-groups';
import { solveRides } from '../rides/solve-rides';
import { checkRides } from './check-rides';

/** Four places in a row, ten minutes apart; two people and two buses. */
const PROBLEM: RideProblem = {
  travel: { size: 4, times: Float64Array.from({ length: 16 }, (_, k) => 10 * Math.abs((k >> 2) - (k & 3))) },
  resources: ['seat', 'wheelchair'],
  requests: [
    {
      id: 'ann',
      pickup: { place: 1, earliest: 10, latest: 60, service: 2 },
      dropOff: { place: 3, earliest: 0, latest: 100, service: 1 },
      needs: [1, 0],
      maxRide: 30,
      priceUnserved: 500,
      vehicles: ['bus'],
      together: 'trip',
      labels: { 'exclusive-group': 'a' },
    },
    {
      id: 'bob',
      pickup: { place: 3, earliest: 60, latest: 120, service: 2 },
      dropOff: { place: 1, earliest: 0, latest: 160, service: 1 },
      needs: [1, 0],
      maxRide: 30,
      priceUnserved: 500,
      together: 'trip',
    },
    {
      id: 'eve',
      pickup: { place: 2, earliest: 200, latest: 300, service: 2 },
      dropOff: { place: 3, earliest: 0, latest: 400, service: 1 },
      needs: [0, 1],
      maxRide: 30,
      priceUnserved: 500,
    },
  ],
  vehicles: [
    {
      id: 'bus',
      start: 0,
      end: 0,
      seatings: [
        [1, 0],
        [0, 1],
      ],
      shift: { earliest: 0, latest: 400 },
      maxDuration: 390,
      breaks: [{ earliest: 120, latest: 200, duration: 30 }],
    },
    { id: 'van', start: 0, end: 0, seatings: [[1, 0]], shift: { earliest: 0, latest: 400 } },
  ],
  rules: [exclusiveGroups],
};

type Change = (plan: Mutable<RidePlan>) => void;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

const bus = (plan: Mutable<RidePlan>): Mutable<RideRoute> => plan.routes[0]!;
const stop = (plan: Mutable<RidePlan>, k: number) => bus(plan).stops[k]!;

/** Twenty ways to break a sound plan, each in one way, with the rule that must object. */
const BROKEN: readonly [title: string, rule: string, change: Change][] = [
  ['a pickup before its window', 'time-window', (plan) => (stop(plan, 0).time = 9)],
  ['a pickup after its window', 'time-window', (plan) => (stop(plan, 0).time = 61)],
  ['a drop-off after its window', 'time-window', (plan) => (stop(plan, 1).time = 101)],
  ['a ride longer than allowed', 'maximum-ride-time', (plan) => (stop(plan, 1).time += 40)],
  ['a leg driven too fast', 'travel-time', (plan) => (stop(plan, 1).time = stop(plan, 0).time + 21)],
  ['a service cut short', 'travel-time', (plan) => (stop(plan, 2).time = stop(plan, 1).time)],
  ['coming home sooner than the road allows', 'travel-time', (plan) => (bus(plan).arrival -= 1)],
  ['leaving before the shift', 'shift', (plan) => (bus(plan).departure = -5)],
  ['coming home after the shift', 'shift', (plan) => (bus(plan).arrival = 401)],
  [
    'a day longer than allowed',
    'route-duration',
    (plan) => Object.assign(bus(plan), { departure: 0, arrival: 395 }),
  ],
  ['a drop-off before its pickup', 'picked-up-first', (plan) => bus(plan).stops.reverse()],
  ['somebody never dropped off', 'dropped-off', (plan) => bus(plan).stops.pop()],
  ['somebody served twice', 'served-once', (plan) => bus(plan).stops.push({ ...stop(plan, 0) })],
  ['somebody lost without a word', 'served-once', (plan) => bus(plan).stops.splice(4, 2)],
  ['an unknown person', 'known-request', (plan) => (stop(plan, 0).request = 'zed')],
  ['a vehicle the person may not use', 'allowed-vehicle', (plan) => (bus(plan).vehicle = 'van')],
  [
    'two routes of one vehicle',
    'one-route-per-vehicle',
    (plan) => plan.routes.push(structuredClone(bus(plan))),
  ],
  ['half of a group', 'together', (plan) => dropOut(plan, 'bob')],
  ['no break for the driver', 'driver-break', (plan) => (bus(plan).breaks = [])],
  ['a break too short', 'driver-break', (plan) => (bus(plan).breaks[0]!.end -= 5)],
  ['a break too late', 'driver-break', (plan) => (bus(plan).breaks[0]!.start = 210)],
  ['a cost that is not the plan’s', 'cost', (plan) => (plan.cost.total -= 1)],
  ['strangers in an exclusive ride', 'exclusive-groups', (plan) => meet(plan)],
  ['more people than seats', 'capacity', (plan) => meet(plan)],
];

function dropOut(plan: Mutable<RidePlan>, id: string): void {
  bus(plan).stops = bus(plan).stops.filter((planned) => planned.request !== id);
  plan.unserved.push(id);
}

/** Fetches Bob before Ann is home. */
function meet(plan: Mutable<RidePlan>): void {
  const [a, b, c, ...rest] = bus(plan).stops;
  bus(plan).stops = [a!, c!, b!, ...rest];
}

describe('the checker of rides', () => {
  let sound: RidePlan;
  beforeAll(async () => {
    sound = (await solveRides(PROBLEM, { budget: { iterations: 500 } })).plan;
  });

  it('accepts a sound plan', () => {
    expect(sound.unserved).toEqual([]);
    expect(sound.routes).toHaveLength(1);
    expect(checkRides(PROBLEM, sound)).toEqual([]);
  });

  it.each(BROKEN)('objects to %s', (_, rule, change) => {
    const plan = structuredClone(sound) as Mutable<RidePlan>;
    change(plan);
    expect(checkRides(PROBLEM, plan).map((violation) => violation.rule)).toContain(rule);
  });
});
