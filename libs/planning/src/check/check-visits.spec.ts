import type { PlannedTask, VisitPlan, VisitTour } from '../visits/visit-plan';
import type { VisitProblem } from '../visits/visit-problem';
import { checkVisits } from './check-visits';

/** Four places in a row, ten minutes apart; two carers, five visits, one of them by both carers. */
const PROBLEM: VisitProblem = {
  travel: [
    {
      size: 4,
      times: Float64Array.from({ length: 16 }, (_, k) => 10 * Math.abs((k >> 2) - (k & 3))),
      metric: true,
    },
  ],
  carers: [
    {
      id: 'ida',
      skills: ['nursing', 'lifting'],
      maxWork: 440,
      shifts: [
        {
          start: 0,
          end: 0,
          earliest: 480,
          latest: 960,
          maxSpan: 315,
          rest: { earliest: 600, latest: 660, duration: 20 },
        },
        { start: 0, end: 0, earliest: 1920, latest: 2400 },
      ],
    },
    {
      id: 'jan',
      skills: ['cleaning', 'lifting'],
      shifts: [
        { start: 0, end: 0, earliest: 480, latest: 960 },
        { start: 0, end: 0, earliest: 1920, latest: 2400 },
      ],
    },
  ],
  visits: [
    {
      id: 'wound',
      place: 1,
      windows: [{ earliest: 500, due: 540, latest: 560 }],
      tasks: [{ skill: 'nursing', duration: 30 }],
    },
    {
      id: 'bath',
      place: 2,
      windows: [{ earliest: 500, due: 800, latest: 900 }],
      tasks: [
        { skill: 'lifting', duration: 40 },
        { skill: 'lifting', duration: 40 },
      ],
      order: { min: 0, max: 5 },
    },
    {
      id: 'floor',
      place: 3,
      windows: [{ earliest: 500, due: 900, latest: 900 }],
      tasks: [{ skill: 'cleaning', duration: 60 }],
      only: ['jan'],
    },
    {
      id: 'check',
      place: 1,
      windows: [{ earliest: 1920, due: 2300, latest: 2400 }],
      tasks: [{ skill: 'nursing', duration: 10 }],
      priceUnserved: 100,
    },
    {
      id: 'walk',
      place: 1,
      windows: [{ earliest: 1920, due: 2300, latest: 2400 }],
      tasks: [{ skill: 'lifting', duration: 10 }],
      barred: ['jan'],
    },
  ],
  minimumRest: 1140,
};

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Plan = Mutable<VisitPlan>;

const task = (visit: string, start: number, minutes: number, position = 0): PlannedTask => ({
  visit,
  task: position,
  start,
  end: start + minutes,
});

/** A rota written down by hand, not by the search; its roads are 40, 20 and 60 minutes long. */
function sound(): Plan {
  const ida = {
    carer: 'ida',
    shift: 0,
    departure: 490,
    arrival: 800,
    tasks: [task('wound', 510, 30), task('bath', 700, 40)],
    rest: { start: 610, end: 630, afterTasks: 1 },
  };
  const tomorrow = {
    carer: 'ida',
    shift: 1,
    departure: 2000,
    arrival: 2060,
    tasks: [task('check', 2020, 10), task('walk', 2040, 10)],
  };
  const jan = {
    carer: 'jan',
    shift: 0,
    departure: 490,
    arrival: 860,
    tasks: [task('bath', 702, 40, 1), task('floor', 760, 60)],
  };
  return { tours: [ida, tomorrow, jan], unserved: [], cost: { total: 120 } as VisitPlan['cost'] };
}

const tour = (plan: Plan, k: number): Mutable<VisitTour> => plan.tours[k]!;
const planned = (plan: Plan, k: number, position: number) => tour(plan, k).tasks[position]!;

/** Takes a task out of one of ida's tours and has jan do it the next day. */
function giveToJan(plan: Plan, k: number, position: number): void {
  const tasks = tour(plan, k).tasks.splice(position, 1);
  plan.tours.push({ carer: 'jan', shift: 1, departure: 2005, arrival: 2060, tasks });
}

function shift(moved: Mutable<PlannedTask>, by: number): void {
  moved.start += by;
  moved.end += by;
}

/** Ways to break the sound rota, each in one way, with exactly the rules that must object. */
const BROKEN: readonly [title: string, rules: readonly string[], change: (plan: Plan) => void][] = [
  [
    'a start before the window',
    ['time-window'],
    (plan) => {
      tour(plan, 0).departure = 486;
      shift(planned(plan, 0, 0), -11);
    },
  ],
  ['a start after the window', ['time-window'], (plan) => shift(planned(plan, 0, 0), 51)],
  ['a visit cut short', ['duration'], (plan) => (planned(plan, 1, 0).end -= 1)],
  ['a leg driven too fast', ['travel-time'], (plan) => (tour(plan, 1).departure = 2011)],
  ['coming home sooner than the road allows', ['travel-time'], (plan) => (tour(plan, 1).arrival = 2059)],
  ['leaving before the shift', ['shift'], (plan) => (tour(plan, 2).departure = 479)],
  ['coming home after the shift', ['shift'], (plan) => (tour(plan, 2).arrival = 961)],
  ['a day longer than allowed', ['span'], (plan) => (tour(plan, 0).departure = 484)],
  ['more work than allowed', ['work'], (plan) => (tour(plan, 1).arrival = 2131)],
  ['too short a night', ['daily-rest'], (plan) => (tour(plan, 1).departure = 1939)],
  ['no rest on a long day', ['rest'], (plan) => delete tour(plan, 0).rest],
  ['a rest too short', ['rest'], (plan) => (tour(plan, 0).rest!.end = 629)],
  ['a rest too early', ['rest'], (plan) => (tour(plan, 0).rest!.start = 599)],
  ['a rest too late', ['rest'], (plan) => Object.assign(tour(plan, 0).rest!, { start: 661, end: 681 })],
  ['one of two coming too late', ['together'], (plan) => shift(planned(plan, 2, 0), 4)],
  ['the second of two coming first', ['together'], (plan) => shift(planned(plan, 2, 0), -3)],
  ['a task nobody does', ['served-once'], (plan) => tour(plan, 2).tasks.pop()],
  ['a visit made and yet listed as left out', ['served-once'], (plan) => plan.unserved.push('check')],
  ['a carer without the skill', ['skill'], (plan) => giveToJan(plan, 1, 0)],
  ['a carer the client does not want', ['excluded'], (plan) => giveToJan(plan, 1, 1)],
  [
    'one carer being two',
    ['two-carers', 'travel-time'],
    (plan) => tour(plan, 0).tasks.push(...tour(plan, 2).tasks.splice(0, 1)),
  ],
  ['a carer nobody knows', ['known-shift', 'served-once'], (plan) => (tour(plan, 1).carer = 'nobody')],
  ['an unknown visit', ['known-visit'], (plan) => plan.unserved.push('zed')],
  ['a cost that is not the rota’s', ['cost'], (plan) => (plan.cost.total = 119)],
];

describe('the checker of rotas', () => {
  it('accepts a sound rota', () => expect(checkVisits(PROBLEM, sound())).toEqual([]));

  it.each(BROKEN)('objects to %s, and to nothing else', (_, rules, change) => {
    const plan = sound();
    change(plan);
    expect(new Set(checkVisits(PROBLEM, plan).map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});
