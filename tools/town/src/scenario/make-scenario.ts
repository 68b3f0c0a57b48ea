import { uuidFrom } from '../built.ts';
import { addDays, addMonths, daysOf, firstOfMonth, isWorkingDay, workingDay, type Day } from '../calendar.ts';
import { makePerson } from '../people/make-person.ts';
import { ostrowiec } from '../programme/ostrowiec.ts';
import { starachowice } from '../programme/starachowice.ts';
import type { TownSpec } from '../programme/types.ts';
import { Random } from '../random.ts';
import { contractLimits } from './contract-limits.ts';
import { makeCases, makeOtherRequests, type TownWish } from './make-cases.ts';
import { makeRecentCases } from './make-recent-cases.ts';
import type { Dose, Scenario, Size, Town } from './types.ts';

/** Namespace of all ids the generator makes; the seed is part of every name. */
const NAMESPACE = '0192f000-0000-7000-8000-00000000a0a0';

const STARACHOWICE_FROM = '2021-04-01';
const OSTROWIEC_FROM = '2022-08-01';
/** A month after the last package, so that its late ends are seen. */
const YEAR_UNTIL = '2023-10-05';

/** The demo lies that many months into the programme, so that contracts, evidence and grant are under way. */
const DEMO_MONTHS_IN = 15;
const DEMO_MONTHS_PLAYED = 2;

/**
 * Everything that will happen, decided before anything is played: the same seed, size and day give the same town.
 * @param today last day played; only the demo looks at it
 */
export function makeScenario(size: Size, seed: number, today: Day): Scenario {
  const until = size === 'demo' ? today : YEAR_UNTIL;
  const month = firstOfMonth(until);
  const demo = size === 'demo';
  const first = starachowice(demo ? addMonths(month, -DEMO_MONTHS_IN) : STARACHOWICE_FROM);
  const second = ostrowiec(demo ? addMonths(month, -DEMO_MONTHS_PLAYED - 1) : OSTROWIEC_FROM);
  const playFrom = (town: TownSpec) =>
    demo ? addMonths(month, -DEMO_MONTHS_PLAYED) : addDays(town.from, -26);
  const towns = [first, second].map((town) =>
    makeTown({ size, seed, town, playFrom: playFrom(town), today: until }),
  );
  return { size, seed, today: until, playFrom: playFrom(first), towns };
}

function makeTown(wish: Omit<TownWish, 'namespace'>): Town {
  const { size, town, seed } = wish;
  const namespace = uuidFrom(NAMESPACE, `${seed}/${size}/${town.from}/${town.key}`);
  const named = { ...wish, namespace };
  const cases = [
    ...makeCases(named),
    ...(size === 'demo' ? makeRecentCases(named) : []),
    ...makeOtherRequests(named),
  ];
  const doses = makeDoses(named);
  return { spec: town, namespace, cases, doses, limits: contractLimits(town, cases, doses) };
}

/** Vaccinations on the working days of each season. */
function makeDoses({ seed, namespace, town, size, playFrom, today }: TownWish): Dose[] {
  const { doses } = town;
  if (!doses) return [];
  const inPlay = (on: Day) => playFrom <= on && on <= today && isWorkingDay(on);
  const days = doses.seasons.flatMap(([from, to]) => daysOf(from, to)).filter(inPlay);
  const count = size === 'demo' ? doses.demoPeople : doses.people;
  return Array.from({ length: days.length > 0 ? count : 0 }, (_, i): Dose => {
    const key = `dose-${i + 1}`;
    const random = new Random(seed, `dose/${town.key}/${i}`);
    const on = random.pick(days);
    const { city, postcode, neighbourhoods } = town;
    const person = makePerson(seed, namespace, {
      number: 1_000 + i,
      key,
      ages: doses.ages,
      on,
      city,
      postcode,
      neighbourhoods,
    });
    const ordered = addDays(on, -random.int(3, 9));
    return { key, person, ordered: workingDay(ordered < playFrom ? playFrom : ordered, 0), on };
  });
}
