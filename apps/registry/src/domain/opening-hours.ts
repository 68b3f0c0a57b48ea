import type { registry } from '@cus/contracts';
import {
  addDays,
  DomainError,
  type Instant,
  type LocalDate,
  type LocalTime,
  warsawReading,
  weekdayOf,
} from '@cus/kernel';

type OpeningHours = registry.OpeningHours;
type Period = OpeningHours['exceptions'][number]['periods'][number];

export interface Opening {
  readonly open: boolean;
  readonly closesAt?: string;
  readonly opensNext?: { readonly date: LocalDate; readonly time: string };
}

/** How far ahead the next opening is looked for; a site closed for longer has to say so in words. */
const LOOK_AHEAD_DAYS = 60;

/**
 * @throws DomainError invalid `registry.closes-before-opening`, `registry.periods-overlap` or `registry.day-listed-twice`
 */
export function checkOpeningHours({ weekly, exceptions }: OpeningHours): void {
  const days = [...weekly.map(({ weekday }) => String(weekday)), ...exceptions.map(({ date }) => date)];
  if (new Set(days).size !== days.length) throw new DomainError('invalid', 'registry.day-listed-twice');
  for (const { periods } of [...weekly, ...exceptions]) {
    const sorted = sortedPeriods(periods);
    if (sorted.some(({ opens, closes }) => closes <= opens))
      throw new DomainError('invalid', 'registry.closes-before-opening');
    if (sorted.some(({ closes }, at) => closes > (sorted[at + 1]?.opens ?? '24:00')))
      throw new DomainError('invalid', 'registry.periods-overlap');
  }
}

/** Hours of one day: its exception if there is one, else none on a statutory day off, else the weekday's. */
export function periodsOn(
  { weekly, exceptions }: OpeningHours,
  date: LocalDate,
  isDayOff: (date: LocalDate) => boolean,
): readonly Period[] {
  const exception = exceptions.find((each) => each.date === date);
  if (exception) return sortedPeriods(exception.periods);
  if (isDayOff(date)) return [];
  return sortedPeriods(weekly.find(({ weekday }) => weekday === weekdayOf(date))?.periods ?? []);
}

/** Whether a site is open at a moment; a site closes at the minute it names. */
export function openingAt(
  hours: OpeningHours,
  moment: Instant,
  isDayOff: (date: LocalDate) => boolean,
): Opening {
  const { date, time } = warsawReading(moment);
  const now = periodsOn(hours, date, isDayOff).find(({ opens, closes }) => opens <= time && time < closes);
  if (now) return { open: true, closesAt: now.closes };
  const next = nextOpening(hours, { date, time }, isDayOff);
  return { open: false, ...(next ? { opensNext: next } : {}) };
}

function nextOpening(
  hours: OpeningHours,
  from: { date: LocalDate; time: LocalTime },
  isDayOff: (date: LocalDate) => boolean,
): Opening['opensNext'] {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const date = addDays(from.date, ahead);
    const period = periodsOn(hours, date, isDayOff).find(({ opens }) => ahead > 0 || opens > from.time);
    if (period) return { date, time: period.opens };
  }
  return undefined;
}

function sortedPeriods(periods: readonly Period[]): Period[] {
  return [...periods].sort((a, b) => a.opens.localeCompare(b.opens));
}
