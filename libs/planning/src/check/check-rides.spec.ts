import type { PlannedStop, RidePlan, RideRoute } from '../rides/ride-plan';
import type { RideProblem } from '../rides/ride-problem';
import { exclusiveGroups } from '../house-rules/exclusive-groups';
import { checkRides } from './check-rides';

/** Four places in a row, ten minutes apart; three people, a bus with folding seats and a van. */
const PROBLEM: RideProblem = {
  travel: { size: 4, times: Float64Array.from({ length: 16 }, (_, k) => 10 * Math.abs((k >> 2) - (k & 3))) },
  resources: ['seat', 'wheelchair'],
  requests: [
    {
      id: 'ann',
      pickup: { place: 1, earliest: 15, latest: 25, service: 2 },
      dropOff: { place: 3, earliest: 0, latest: 55, service: 1 },
      needs: [1, 0],
      maxRide: 45,
      vehicles: ['bus'],
      together: 'trip',
      labels: { 'exclusive-group': 'a' },
    },
    {
      id: 'bob',
      pickup: { place: 3, earliest: 50, latest: 120, service: 2 },
      dropOff: { place: 1, earliest: 0, latest: 160, service: 1 },
      needs: [1, 0],
      maxRide: 35,
      priceUnserved: 500,
      together: 'trip',
    },
    {
      id: 'eve',
      pickup: { place: 2, earliest: 60, latest: 300, service: 2 },
      dropOff: { place: 3, earliest: 0, latest: 400, service: 1 },
      needs: [0, 1],
      maxRide: 35,
      priceUnserved: 500,
    },
  ],
  vehicles: [
    {
      id: 'bus',
      start: 0,
      end: 0,
      seatings: [
        [2, 0],
        [0, 1],
      ],
      shift: { earliest: -3, latest: 303 },
      maxDuration: 305,
      breaks: [{ earliest: 120, latest: 170, duration: 30 }],
    },
    { id: 'van', start: 0, end: 0, seatings: [[1, 1]], shift: { earliest: 0, latest: 400 } },
  ],
  rules: [exclusiveGroups],
};

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Plan = Mutable<RidePlan>;

const up = (request: string, time: number): PlannedStop => ({ request, kind: 'pickup', time });
const down = (request: string, time: number): PlannedStop => ({ request, kind: 'drop-off', time });

/** A day written down by hand, not by the search; its road is 100 minutes long. */
function sound(): Plan {
  const stops = [
    up('ann', 20),
    down('ann', 50),
    up('bob', 80),
    down('bob', 110),
    up('eve', 220),
    down('eve', 250),
  ];
  const breaks = [{ start: 130, end: 160, afterStops: 4 }];
  const bus = { vehicle: 'bus', departure: 0, arrival: 300, stops, breaks };
  return { routes: [bus], unserved: [], cost: { total: 100 } as RidePlan['cost'] };
}

const bus = (plan: Plan): Mutable<RideRoute> => plan.routes[0]!;
const stop = (plan: Plan, k: number) => bus(plan).stops[k]!;

function van(...stops: readonly PlannedStop[]): Mutable<RideRoute> {
  return { vehicle: 'van', departure: 0, arrival: 390, stops: [...stops], breaks: [] };
}

/** Ways to break the sound plan, each in one way, with exactly the rules that must object. */
const BROKEN: readonly [title: string, rules: readonly string[], change: (plan: Plan) => void][] = [
  ['a pickup before its window', ['time-window'], (plan) => (stop(plan, 0).time = 14)],
  ['a pickup after its window', ['time-window'], (plan) => (stop(plan, 0).time = 26)],
  ['a drop-off after its window', ['time-window'], (plan) => (stop(plan, 1).time = 56)],
  ['a ride longer than allowed', ['maximum-ride-time'], (plan) => (stop(plan, 3).time = 118)],
  ['a leg driven too fast', ['travel-time'], (plan) => (stop(plan, 1).time = 41)],
  ['a boarding cut short', ['travel-time'], (plan) => (stop(plan, 3).time = 101)],
  ['a first leg driven too fast', ['travel-time'], (plan) => (bus(plan).departure = 11)],
  ['coming home sooner than the road allows', ['travel-time'], (plan) => (bus(plan).arrival = 280)],
  ['leaving before the shift', ['shift'], (plan) => (bus(plan).departure = -4)],
  ['coming home after the shift', ['shift'], (plan) => (bus(plan).arrival = 304)],
  [
    'a day longer than allowed',
    ['route-duration'],
    (plan) => Object.assign(bus(plan), { departure: -3, arrival: 303 }),
  ],
  [
    'a drop-off before its pickup',
    ['picked-up-first', 'dropped-off'],
    (plan) => bus(plan).stops.splice(4, 2, down('eve', 220), up('eve', 250)),
  ],
  ['somebody never dropped off', ['dropped-off', 'served-once'], (plan) => bus(plan).stops.pop()],
  [
    'somebody served twice',
    ['served-once'],
    (plan) => plan.routes.push(van(up('eve', 100), down('eve', 130))),
  ],
  ['somebody lost without a word', ['served-once'], (plan) => bus(plan).stops.splice(4, 2)],
  ['somebody driven and yet listed as left out', ['served-once'], (plan) => plan.unserved.push('eve')],
  [
    'somebody left out twice',
    ['listed-once'],
    (plan) => {
      bus(plan).stops.splice(4, 2);
      plan.unserved.push('eve', 'eve');
    },
  ],
  ['an unknown person', ['known-request'], (plan) => plan.routes.push(van(up('zed', 50), down('zed', 60)))],
  [
    'a vehicle the person may not use',
    ['allowed-vehicle'],
    (plan) => {
      plan.routes.push(van(...bus(plan).stops.splice(0, 2)));
      bus(plan).breaks[0]!.afterStops = 2;
    },
  ],
  [
    'two routes of one vehicle',
    ['one-route-per-vehicle'],
    (plan) => plan.routes.push({ ...van(...bus(plan).stops.splice(4, 2)), vehicle: 'bus' }),
  ],
  [
    'half of a group',
    ['together'],
    (plan) => {
      bus(plan).stops.splice(2, 2);
      bus(plan).breaks[0]!.afterStops = 2;
      plan.unserved.push('bob');
    },
  ],
  ['no break for the driver', ['driver-break'], (plan) => (bus(plan).breaks = [])],
  ['a break too short', ['driver-break'], (plan) => (bus(plan).breaks[0]!.end = 155)],
  [
    'a break too late',
    ['driver-break'],
    (plan) => Object.assign(bus(plan).breaks[0]!, { start: 175, end: 205 }),
  ],
  [
    'strangers in an exclusive ride',
    ['exclusive-groups'],
    (plan) => bus(plan).stops.splice(1, 3, up('bob', 50), down('ann', 52), down('bob', 80)),
  ],
  [
    'more people than any seating holds',
    ['capacity'],
    (plan) => {
      bus(plan).stops.splice(3, 3, up('eve', 92), down('bob', 104), down('eve', 125));
      bus(plan).breaks[0]!.afterStops = 6;
    },
  ],
  ['a cost that is not the plan’s', ['cost'], (plan) => (plan.cost.total = 99)],
];

describe('the checker of rides', () => {
  it('accepts a sound plan', () => expect(checkRides(PROBLEM, sound())).toEqual([]));

  it.each(BROKEN)('objects to %s, and to nothing else', (_, rules, change) => {
    const plan = sound();
    change(plan);
    expect(new Set(checkRides(PROBLEM, plan).map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});
