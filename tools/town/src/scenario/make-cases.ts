import {
  monthEndUpTo,
  addDays,
  addMonths,
  earlier,
  later,
  workingDay,
  workingDaysOf,
  type Day,
} from '../calendar.ts';
import { makePerson, type Person } from '../people/make-person.ts';
import type { PackageSpec, SiteSpec, TownSpec } from '../programme/types.ts';
import { Random } from '../random.ts';
import { makeEarlierRecord, makeWait } from './make-happenings.ts';
import { LEAD_DAYS, makePlans } from './make-plans.ts';
import type { Case, Request, Size, Stay } from './types.ts';

export interface TownWish {
  readonly seed: number;
  readonly namespace: string;
  readonly town: TownSpec;
  readonly size: Size;
  readonly playFrom: Day;
  readonly today: Day;
}

/** People of the packages, each from the request to the last plan. */
export function makeCases(wish: TownWish): Case[] {
  const { town, size } = wish;
  let number = 1;
  const occupied = new Map<string, Day>();
  const days = daysOfReceipt(wish);
  return town.packages.flatMap((pack) => {
    const count = size === 'demo' ? pack.demoPeople : pack.people;
    return Array.from({ length: count }, (_, i) =>
      makeCase(wish, pack, { index: i, count, number: number++, days }, occupied),
    );
  });
}

interface Place {
  readonly index: number;
  readonly count: number;
  /** Unique in the town. */
  readonly number: number;
  readonly days: readonly Day[];
}

function makeCase(
  wish: TownWish,
  pack: PackageSpec,
  { index, count, number, days }: Place,
  occupied: Map<string, Day>,
): Case {
  const { seed, town } = wish;
  const key = `${pack.key}-${index + 1}`;
  const random = new Random(seed, `case/${town.key}/${key}`);
  const received = receivedOn(days, random, index, count);
  const from = later(workingDay(received, LEAD_DAYS), town.from);
  const wished = addDays(addMonths(from, random.int(...pack.months)), -1);
  const to = monthEndUpTo(earlier(wished, town.to));
  const stay = pack.main === 'supported-flat' ? makeStay(town, key, { from, to }, occupied) : undefined;
  const codes = [
    pack.main,
    ...Object.entries(pack.also).flatMap(([code, part]) => (random.chance(part) ? [code] : [])),
  ];
  const services = town.services.filter(({ code }) => codes.includes(code));
  const person = makePerson(seed, wish.namespace, { ...personWish(town, pack), number, key, on: from });
  const cared = pack.reasons.includes('respite-for-carer') && random.chance(0.7);
  const earlierRecord = makeEarlierRecord(town, wish.namespace, person, { number, received });
  const host = stay && (town.flats.find((flat) => flat.key === stay.flat)?.provider ?? 'own');
  return {
    key,
    person,
    package: pack.key,
    ...(cared ? { carer: makeCarer(wish, person, number) } : {}),
    request: makeRequest(town, random, {
      key,
      received,
      reasons: pack.reasons,
      ending: 'plan',
      carer: cared,
    }),
    plans: makePlans({ seed, town, caseKey: key, services, received, from, to, ...(host ? { host } : {}) }),
    ...(stay ? { stay } : {}),
    ...(earlierRecord ? { earlierRecord } : {}),
  };
}

/** Working days on which requests of the packages come in. */
function daysOfReceipt({ town, size, playFrom, today }: TownWish): Day[] {
  return size === 'demo'
    ? workingDaysOf(addDays(playFrom, -5), addDays(today, -26))
    : workingDaysOf(addDays(town.from, -26), addMonths(town.to, -7));
}

/** Spread over the programme; early months fill up faster, as they did. */
function receivedOn(days: readonly Day[], random: Random, index: number, count: number): Day {
  const place = (index + random.next()) / count;
  const spread = (0.9 * place * place + 0.1 * place) * days.length;
  return days[Math.min(days.length - 1, Math.floor(spread))] as Day;
}

function personWish(town: TownSpec, pack?: PackageSpec) {
  const all = town.neighbourhoods;
  const chosen = all.filter(({ estate }) => pack?.neighbourhoods?.includes(estate) ?? true);
  return {
    ages: pack?.ages ?? ([24, 88] as const),
    city: town.city,
    postcode: town.postcode,
    neighbourhoods: chosen,
  };
}

function makeCarer({ seed, namespace, town }: TownWish, person: Person, number: number): Person {
  const on = person.birthDate < '1960-01-01' ? '2021-01-01' : '2030-01-01';
  const wish = {
    ...personWish(town),
    ages: [34, 66] as const,
    number: 40_000 + number,
    key: `${person.key}/carer`,
    on,
  };
  return { ...makePerson(seed, namespace, wish), address: person.address };
}

/** The first place that is free by then; a little later when none is. */
function makeStay(
  town: TownSpec,
  key: string,
  span: { from: Day; to: Day },
  occupied: Map<string, Day>,
): Stay | undefined {
  const places = town.flats.flatMap((flat) =>
    Array.from({ length: flat.places }, (_, i) => ({ flat, place: i + 1 })),
  );
  for (const { flat, place } of places.filter(({ flat }) => opensBy(town, flat.provider, span.from))) {
    const name = `${flat.key}/${place}`;
    if ((occupied.get(name) ?? '') >= span.from) continue;
    occupied.set(name, span.to);
    return { key, flat: flat.key, place, ...span };
  }
  return undefined;
}

function opensBy(town: TownSpec, provider: string | undefined, on: Day): boolean {
  if (provider === undefined) return true;
  return town.contracts.some((contract) => contract.provider === provider && contract.validFrom <= on);
}

interface RequestWish {
  readonly key: string;
  readonly received: Day;
  readonly reasons: Request['reasons'];
  readonly ending: Request['ending'];
  readonly carer: boolean;
}

const CHANNELS = { phone: 46, 'walk-in': 34, web: 8, email: 5, letter: 3, street: 4 };

/** About three in five come to the services pillar at once, the others are passed on with consent. */
export function makeRequest(town: TownSpec, random: Random, wish: RequestWish): Request {
  const { received, ending } = wish;
  const offices = (pillar: SiteSpec['pillar']) => town.sites.filter((site) => site.pillar === pillar);
  const assistance = random.chance(0.4);
  return {
    key: wish.key,
    site: random.pick(offices(assistance ? 'assistance' : 'services')).key,
    channel: random.weighted(CHANNELS),
    speaker: wish.carer ? 'carer' : random.chance(0.12) ? 'other' : 'self',
    reasons: wish.reasons,
    urgent: random.chance(0.06),
    passed: assistance && ending === 'plan',
    received,
    assigned: workingDay(received, 1),
    assessed: workingDay(received, 6),
    decided: workingDay(received, 7),
    ending,
  };
}

/** Needs that end without a plan: advice, withdrawal, and now and then a decision of refusal. */
export function makeOtherRequests(wish: TownWish): Case[] {
  const { seed, town, size, playFrom, today } = wish;
  const days = workingDaysOf(playFrom, size === 'demo' ? today : addDays(town.to, -20));
  const count = size === 'demo' ? Math.min(5, town.otherRequests) : town.otherRequests;
  return Array.from({ length: count }, (_, i): Case => {
    const key = `other-${i + 1}`;
    const random = new Random(seed, `case/${town.key}/${key}`);
    const received = days[Math.floor(((i + random.next()) / count) * days.length)] as Day;
    const person = makePerson(seed, wish.namespace, {
      ...personWish(town),
      number: 20_000 + i,
      key,
      on: received,
    });
    const ending = random.weighted({ advice: 60, withdrawn: 25, refused: 15 });
    const reasons = [
      random.pick(['finances', 'loneliness', 'unemployment', 'rent-arrears', 'other'] as const),
    ];
    const request = makeRequest(town, random, { key, received, reasons, ending, carer: false });
    const wait = makeWait(seed, request);
    return { key, person, request, plans: [], ...(wait ? { wait } : {}) };
  });
}
