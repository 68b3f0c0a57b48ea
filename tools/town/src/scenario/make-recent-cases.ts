import { addDays, addMonths, isWorkingDay, later, workingDay, type Day } from '../calendar.ts';
import { makePerson } from '../people/make-person.ts';
import { Random } from '../random.ts';
import { makeRequest, type TownWish } from './make-cases.ts';
import { LEAD_DAYS, makePlans } from './make-plans.ts';
import type { Case } from './types.ts';

/**
 * Requests that came in so many working days ago that each waits at another step today: to take on, to recognise, to
 * qualify, to draft, to agree, to approve, to publish, to order, to answer.
 */
const RECENT: readonly { readonly daysAgo: number; readonly service: string; readonly prefer?: string }[] = [
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
];

export function makeRecentCases(wish: TownWish): Case[] {
  const { seed, town, today } = wish;
  if (town.key !== 'starachowice') return [];
  return RECENT.map(({ daysAgo, service, prefer }, i): Case => {
    const key = `recent-${i + 1}`;
    const random = new Random(seed, `case/${town.key}/${key}`);
    const received = workingDaysBefore(today, daysAgo);
    const from = later(workingDay(received, LEAD_DAYS), town.from);
    const spec = town.services.filter(({ code }) => code === service);
    const { city, postcode, neighbourhoods } = town;
    const person = makePerson(seed, wish.namespace, {
      number: 30_000 + i,
      key,
      ages: [61, 90],
      on: today,
      city,
      postcode,
      neighbourhoods,
    });
    const reasons = [service === 'handyman' ? 'small-repairs' : 'care-at-home'] as const;
    const to = addMonths(from, 6);
    return {
      key,
      person,
      package: 'recent',
      request: makeRequest(town, random, { key, received, reasons, ending: 'plan', carer: false }),
      plans: makePlans({
        seed,
        town,
        caseKey: key,
        services: spec,
        received,
        from,
        to,
        ...(prefer ? { prefer } : {}),
      }).slice(0, 1),
    };
  });
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
