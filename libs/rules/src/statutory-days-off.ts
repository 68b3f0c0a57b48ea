import {
  addDays,
  addWorkingDays as addWorkingDaysWith,
  DomainError,
  localDate,
  parseLocalDate,
  rangeContains,
  type LocalDate,
} from '@cus/kernel';
import { DAYS_OFF_ACT } from './acts';
import type { Clause } from './rule-pack';

/**
 * Days off by law, each with the time it has been one. Held as data of our own: the package date-holidays brings
 * 800 kB of other countries to the browser and lacks 12 November 2018; tests compare every year with it.
 */
interface DayOff {
  readonly name: string;
  /** Day of the year as MM-DD, days after Easter Sunday, or one single date. */
  readonly on: { readonly day: string } | { readonly afterEaster: number } | { readonly date: string };
  readonly validFrom?: string;
  readonly clause?: Clause;
}

export interface PublicHoliday {
  readonly date: LocalDate;
  /** Name in Polish, as the act gives it. */
  readonly name: string;
  readonly clause: Clause;
}

const FIRST_YEAR = 1991;
const ACT: Clause = { act: DAYS_OFF_ACT, article: 'art. 1' };

const DAYS_OFF: readonly DayOff[] = [
  { name: 'Nowy Rok', on: { day: '01-01' } },
  {
    name: 'Święto Trzech Króli',
    on: { day: '01-06' },
    validFrom: '2011-01-01',
    clause: { ...ACT, note: 'ustawa z 24 września 2010 r.' },
  },
  { name: 'Pierwszy dzień Wielkiej Nocy', on: { afterEaster: 0 } },
  { name: 'Drugi dzień Wielkiej Nocy', on: { afterEaster: 1 } },
  { name: 'Święto Państwowe 1 Maja', on: { day: '05-01' } },
  { name: 'Święto Narodowe Trzeciego Maja', on: { day: '05-03' } },
  { name: 'Pierwszy dzień Zielonych Świątek', on: { afterEaster: 49 } },
  { name: 'Dzień Bożego Ciała', on: { afterEaster: 60 } },
  { name: 'Wniebowzięcie Najświętszej Maryi Panny', on: { day: '08-15' } },
  { name: 'Wszystkich Świętych', on: { day: '11-01' } },
  { name: 'Narodowe Święto Niepodległości', on: { day: '11-11' } },
  {
    name: 'Święto Narodowe z okazji setnej rocznicy odzyskania niepodległości',
    on: { date: '2018-11-12' },
    clause: {
      act: 'Ustawa z dnia 7 listopada 2018 r. (setna rocznica odzyskania niepodległości)',
      article: null,
    },
  },
  {
    name: 'Wigilia Bożego Narodzenia',
    on: { day: '12-24' },
    validFrom: '2025-02-01',
    clause: { ...ACT, note: 'ustawa z 6 grudnia 2024 r., w mocy od 1 lutego 2025 r.' },
  },
  { name: 'Pierwszy dzień Bożego Narodzenia', on: { day: '12-25' } },
  { name: 'Drugi dzień Bożego Narodzenia', on: { day: '12-26' } },
];

const byYear = new Map<number, readonly PublicHoliday[]>();
const datesByYear = new Map<number, ReadonlySet<LocalDate>>();

/**
 * Statutory days off of a year in order of date, those on Sundays included.
 * @throws DomainError invalid `rules.none-on-that-day` for years before 1991 (and, by the calendar, after 2199)
 */
export function polishHolidays(year: number): readonly PublicHoliday[] {
  const known = byYear.get(year);
  if (known) return known;
  if (year < FIRST_YEAR) {
    throw new DomainError('invalid', 'rules.none-on-that-day', {
      rule: 'statutory-days-off',
      date: `${year}-01-01`,
    });
  }
  const holidays = DAYS_OFF.flatMap((dayOff) => {
    const date = dateIn(year, dayOff);
    return date ? [{ date, name: dayOff.name, clause: dayOff.clause ?? ACT }] : [];
  }).sort((a, b) => (a.date < b.date ? -1 : 1));
  byYear.set(year, holidays);
  return holidays;
}

/** True on a statutory day off, whatever the weekday; ordinary Sundays are not meant. */
export function isPublicHoliday(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  let dates = datesByYear.get(year);
  if (!dates) {
    dates = new Set(polishHolidays(year).map((holiday) => holiday.date));
    datesByYear.set(year, dates);
  }
  return dates.has(date);
}

/** The `count`-th working day after `date` by the Polish calendar (see the kernel). */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  return addWorkingDaysWith(date, count, isPublicHoliday);
}

function dateIn(year: number, { on, validFrom }: DayOff): LocalDate | null {
  if ('date' in on) return on.date.startsWith(`${year}-`) ? parseLocalDate(on.date) : null;
  const date =
    'day' in on ? parseLocalDate(`${year}-${on.day}`) : addDays(easterSunday(year), on.afterEaster);
  return !validFrom || rangeContains({ from: parseLocalDate(validFrom) }, date) ? date : null;
}

/** First Sunday after the ecclesiastical full moon on or after 21 March, Gregorian computus (Gauss, as corrected by Lichtenberg). */
function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const moonCorrection = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunCorrection = 2 - Math.floor((3 * century + 3) / 4);
  const moonCycle = year % 19;
  const moonPhase = (19 * moonCycle + moonCorrection) % 30;
  const exception = Math.floor((moonPhase + Math.floor(moonCycle / 11)) / 29);
  const fullMoon = 21 + moonPhase - exception;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunCorrection) % 7);
  const dayOfMarch = fullMoon + 7 - ((fullMoon - firstSunday) % 7);
  return addDays(localDate(year, 3, 1), dayOfMarch - 1);
}
