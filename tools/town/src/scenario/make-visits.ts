import {
  addDays,
  daysOf,
  isDayOff,
  isWorkingDay,
  lastOfMonth,
  later,
  monthsOf,
  weekdayOf,
  workingDayUpTo,
  type Day,
} from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Rhythm, ServiceSpec } from '../programme/types.ts';
import type { Fate, Job, Visit } from './types.ts';

const MILLI = 1_000;

/** Of a thousand pieces of work, how many take another way than the plain one. */
const FATES: Readonly<Record<Exclude<Fate, 'disputed-open'>, number>> = {
  plain: 958,
  'disputed-corrected': 10,
  'disputed-answered': 7,
  withdrawn: 8,
  late: 8,
  'corrected-late': 5,
  'withdrawn-late': 4,
};

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Units a person has had so far, by service and calendar year. */
export type Used = Map<string, number>;

/** The pieces of work a service is made of from one day to another; handyman and housing have their own. */
export function makeVisits(
  random: Random,
  service: ServiceSpec,
  key: string,
  span: Span,
  used: Used,
): Visit[] {
  const { rhythm } = service;
  if (rhythm.kind === 'weekly') return weeklyVisits(random, { ...service, rhythm }, key, span, used);
  if (rhythm.kind === 'series') return series(random, rhythm, key, span);
  if (rhythm.kind === 'monthly') return monthly(random, rhythm, key, span);
  return [];
}

interface WeeklyService {
  readonly code: string;
  readonly rhythm: Extract<Rhythm, { kind: 'weekly' }>;
}

function weeklyVisits(
  random: Random,
  { code, rhythm }: WeeklyService,
  key: string,
  span: Span,
  used: Used,
): Visit[] {
  const weekdays = random.some(
    rhythm.everyDay ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5],
    random.int(...rhythm.times),
  );
  const halves = random.int(...rhythm.halves);
  const hour = random.int(8, 16);
  return daysOf(span.from, span.to).flatMap((on): Visit[] => {
    if (!weekdays.includes(weekdayOf(on)) || (isDayOff(on) && !rhythm.everyDay)) return [];
    // The greatest feasts are spent with the family.
    if (isDayOff(on) && random.chance(0.8)) return [];
    if (random.chance(0.05)) return [];
    const quantityMilli = halves * (MILLI / 2);
    const year = `${code}/${on.slice(0, 4)}`;
    const total = (used.get(year) ?? 0) + quantityMilli;
    if (rhythm.yearlyLimit !== undefined && total > rhythm.yearlyLimit * MILLI) return [];
    used.set(year, total);
    const at = `${String(hour).padStart(2, '0')}:${random.pick(['00', '15', '30'])}`;
    return [
      { key: `${key}/${on}`, on, at, minutes: halves * 30, quantityMilli, fate: random.weighted(FATES) },
    ];
  });
}

function series(
  random: Random,
  rhythm: Extract<Rhythm, { kind: 'series' }>,
  key: string,
  span: Span,
): Visit[] {
  const visits: Visit[] = [];
  let on = addDays(span.from, random.int(0, 6));
  while (on <= span.to && visits.length < rhythm.most) {
    if (isWorkingDay(on)) {
      visits.push({ key: `${key}/${on}`, on, quantityMilli: MILLI, fate: random.weighted(FATES) });
      on = addDays(on, random.int(...rhythm.every));
    } else on = addDays(on, 1);
  }
  return visits;
}

function monthly(
  random: Random,
  rhythm: Extract<Rhythm, { kind: 'monthly' }>,
  key: string,
  span: Span,
): Visit[] {
  return monthsOf(span.from, span.to).flatMap((month): Visit[] => {
    const end = lastOfMonth(month);
    // A month only begun or broken off in its first half is not charged.
    if (later(span.from, `${month}-15`) === span.from || span.to < `${month}-16`) return [];
    const on = workingDayUpTo(end < span.to ? end : span.to);
    const absent = rhythm.units > 1 ? random.int(0, 1) : 0;
    return [
      {
        key: `${key}/${month}`,
        on,
        quantityMilli: (rhythm.units - absent) * MILLI,
        fate: random.weighted(FATES),
      },
    ];
  });
}

const REPAIRS = [
  ['tap-and-seal', 'cieknie kran w łazience'],
  ['door-and-lock', 'zacina się zamek w drzwiach'],
  ['grab-rail', 'uchwyt przy wannie do zamocowania'],
  ['shelf-and-picture', 'półka nad kuchenką opadła'],
  ['light-bulb', 'żarówki w przedpokoju'],
  ['window-and-blind', 'roleta nie daje się podnieść'],
  ['threshold-and-floor', 'odstaje próg, grozi potknięciem'],
  ['toilet-cistern', 'spłuczka nie domyka wody'],
] as const;

/** Small repairs, each on a working day and at a time of its own. */
export function makeJobs(
  random: Random,
  rhythm: Extract<Rhythm, { kind: 'jobs' }>,
  key: string,
  span: Span,
): Job[] {
  const jobs: Job[] = [];
  let on = addDays(span.from, random.int(4, 20));
  while (on <= span.to) {
    if (!isWorkingDay(on)) {
      on = addDays(on, 1);
      continue;
    }
    jobs.push(makeJob(random, key, on));
    on = addDays(on, random.int(...rhythm.every));
  }
  // The yearly cap is twelve hours of work and 300 zł of material; the first visit is never in vain.
  return jobs
    .slice(0, 5)
    .map((job, i) => (i === 0 && job.fate === 'redirected' ? { ...job, fate: 'done' } : job));
}

export function makeJob(random: Random, key: string, on: Day): Job {
  const [category, description] = random.pick(REPAIRS);
  return {
    key: `${key}/${on}`,
    on,
    at: `${String(random.int(7, 16)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`,
    category,
    description,
    quarters: random.int(2, 7),
    materialGrosze: random.chance(0.7) ? random.int(600, 5_900) : 0,
    fate: random.weighted({ done: 88, corrected: 4, 'not-done': 5, redirected: 3 }),
  };
}
