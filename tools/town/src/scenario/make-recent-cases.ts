import { addDays, addMonths, isWorkingDay, later, workingDay, type Day } from '../calendar.ts';
import { makePerson } from '../people/make-person.ts';
import { Random } from '../random.ts';
import { makeRequest, type TownWish } from './make-cases.ts';
import { LEAD_DAYS, makePlans } from './make-plans.ts';
import { makeJob } from './make-visits.ts';
import type { Case, Fate, Line } from './types.ts';

interface Recent {
  /** Working days since the request. */
  readonly daysAgo: number;
  readonly service: string;
  readonly prefer?: string;
  /** A repair that many working days ahead; without a time it is described and waits for a day. */
  readonly repair?: { readonly ahead: number; readonly at?: string };
  /** What becomes of the latest visit. */
  readonly latest?: Fate;
}

/** Each waits at another step today: to take on, recognise, qualify, draft, agree, approve, publish, order, answer. */
const WAITING: readonly Recent[] = [
  { daysAgo: 0, service: 'home-care' },
  { daysAgo: 0, service: 'handyman' },
  { daysAgo: 4, service: 'respite-care' },
  { daysAgo: 6, service: 'senior-taxi' },
  { daysAgo: 8, service: 'mobile-physiotherapy' },
  { daysAgo: 9, service: 'home-care' },
  { daysAgo: 11, service: 'respite-care' },
  { daysAgo: 11, service: 'senior-taxi' },
  { daysAgo: 12, service: 'mobile-physiotherapy' },
  { daysAgo: 13, service: 'respite-care' },
  { daysAgo: 14, service: 'respite-care', prefer: 'respite-2' },
  { daysAgo: 14, service: 'respite-care', prefer: 'respite-2' },
  { daysAgo: 14, service: 'handyman', prefer: 'handyman-1' },
  { daysAgo: 14, service: 'home-care', prefer: 'own' },
];

/** Work of today and the next days: visits in dispute, repairs with a day and without. */
const UNDER_WAY: readonly Recent[] = [
  { daysAgo: 32, service: 'respite-care', prefer: 'respite-2', latest: 'disputed-open' },
  { daysAgo: 31, service: 'respite-care', prefer: 'respite-2', latest: 'disputed-answered' },
  { daysAgo: 30, service: 'respite-care', prefer: 'respite-2' },
  { daysAgo: 26, service: 'handyman', prefer: 'handyman-1', repair: { ahead: 0, at: '08:30' } },
  { daysAgo: 25, service: 'handyman', prefer: 'handyman-1', repair: { ahead: 0, at: '11:00' } },
  { daysAgo: 24, service: 'handyman', prefer: 'handyman-1', repair: { ahead: 1, at: '09:00' } },
  { daysAgo: 23, service: 'handyman', prefer: 'handyman-1', repair: { ahead: 0 } },
  { daysAgo: 26, service: 'handyman', prefer: 'own', repair: { ahead: 0, at: '10:00' } },
  { daysAgo: 25, service: 'handyman', prefer: 'own', repair: { ahead: 0, at: '13:00' } },
  { daysAgo: 24, service: 'handyman', prefer: 'own', repair: { ahead: 1, at: '09:30' } },
];

/** So that whoever signs in to the demo finds something to do. */
export function makeRecentCases(wish: TownWish): Case[] {
  if (wish.town.key !== 'starachowice') return [];
  return [...WAITING, ...UNDER_WAY].map((recent, i) => makeRecentCase(wish, recent, i));
}

function makeRecentCase(wish: TownWish, recent: Recent, index: number): Case {
  const { seed, town, today, namespace } = wish;
  const { service, prefer } = recent;
  const key = `recent-${index + 1}`;
  const random = new Random(seed, `case/${town.key}/${key}`);
  const received = workingDaysBefore(today, recent.daysAgo);
  const from = later(workingDay(received, LEAD_DAYS), town.from);
  const services = town.services.filter(({ code }) => code === service);
  const { city, postcode, neighbourhoods } = town;
  const place = { city, postcode, neighbourhoods };
  const person = makePerson(seed, namespace, {
    ...place,
    number: 30_000 + index,
    key,
    ages: [61, 90],
    on: today,
  });
  const reasons = [service === 'handyman' ? 'small-repairs' : 'care-at-home'] as const;
  const plans = makePlans({
    seed,
    town,
    caseKey: key,
    services,
    received,
    from,
    to: addMonths(from, 6),
    ...(prefer ? { prefer } : {}),
  });
  return {
    key,
    person,
    package: 'recent',
    request: makeRequest(town, random, { key, received, reasons, ending: 'plan', carer: false }),
    plans: plans
      .slice(0, 1)
      .map((plan) => ({ ...plan, lines: plan.lines.map((line) => shaped(line, recent, today)) })),
  };
}

/** A line whose latest visit or next repair is what the demo is to show. */
function shaped(line: Line, { repair, latest, prefer }: Recent, today: Day): Line {
  const { declinedBy: _declined, ...taken } = line;
  const kept = prefer ? taken : line;
  if (repair) {
    const on = workingDay(workingDay(today, 0), repair.ahead);
    const job = makeJob(new Random(0, line.key), line.key, on);
    const fate = repair.at ? 'planned' : 'described';
    return { ...kept, quantityMilli: 2_000, jobs: [{ ...job, at: repair.at ?? job.at, fate }] };
  }
  const last = line.visits.findLast(({ on }) => on <= today);
  if (!latest || !last) return kept;
  return {
    ...kept,
    visits: line.visits.map((visit) => (visit === last ? { ...visit, fate: latest } : visit)),
  };
}

/** The working day from which `count` more have begun by `today`. */
function workingDaysBefore(today: Day, count: number): Day {
  let on = today;
  while (!isWorkingDay(on)) on = addDays(on, -1);
  for (let left = count; left > 0;) {
    on = addDays(on, -1);
    if (isWorkingDay(on)) left--;
  }
  return on;
}
