import type { Brand } from './brand';
import { DomainError } from './domain-error';
import { addMinutes, instantOf, type Instant } from './instant';
import { addDays, type LocalDate } from './local-date';

export const WARSAW = 'Europe/Warsaw';

/** A wall clock reading HH:MM, 00:00-23:59. Compares as text. */
export type LocalTime = Brand<string, 'LocalTime'>;

/** Which moment is meant when the clocks are changed; read for both nights as in `warsawInstant`. */
export type ClockChangeChoice = 'earlier' | 'later';

export interface WarsawReading {
  readonly date: LocalDate;
  readonly time: LocalTime;
  /** Minutes to subtract from the wall clock to get UTC: 60 in winter, 120 in summer. */
  readonly offsetMinutes: number;
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

// Creating a formatter costs far more than using it, so one is kept for the whole process.
const wallClock = new Intl.DateTimeFormat('en-US', {
  timeZone: WARSAW,
  calendar: 'iso8601',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** @throws DomainError invalid `kernel.time-not-real` */
export function parseLocalTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new DomainError('invalid', 'kernel.time-not-real');
  return text;
}

export function isLocalTime(text: string): text is LocalTime {
  return /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(text);
}

let lastMinute = NaN;
let lastReading: WarsawReading;

/** What calendar and clock show in Warsaw at that moment (seconds dropped). */
export function warsawReading(instant: Instant): WarsawReading {
  const wholeMinute = Math.floor(Date.parse(instant) / MS_PER_MINUTE) * MS_PER_MINUTE;
  // Nearly every question is about now; the zone has been off by whole minutes since 1915.
  if (wholeMinute !== lastMinute) {
    lastReading = readingOf(wholeMinute);
    lastMinute = wholeMinute;
  }
  return lastReading;
}

function readingOf(wholeMinute: number): WarsawReading {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of wallClock.formatToParts(wholeMinute)) part[type] = value;
  const date = `${part.year}-${part.month}-${part.day}` as LocalDate;
  const time = `${part.hour}:${part.minute}` as LocalTime;
  return { date, time, offsetMinutes: (Date.parse(`${date}T${time}Z`) - wholeMinute) / MS_PER_MINUTE };
}

export function warsawDateOf(instant: Instant): LocalDate {
  return warsawReading(instant).date;
}

export function warsawTimeOf(instant: Instant): LocalTime {
  return warsawReading(instant).time;
}

/**
 * The moment when clocks in Warsaw show `time` on `date`.
 * Twice a year that is not one moment, and the person must say which is meant:
 * - in the autumn 02:30 comes twice: `earlier` is the first (summer time), `later` the second;
 * - in the spring 02:30 never comes: `earlier` counts with winter time already over (01:30), `later` as if clocks had
 *   not been moved (03:30).
 * @throws DomainError invalid `kernel.time-not-real`, `kernel.time-comes-twice`, `kernel.time-does-not-exist` (with date, time)
 */
export function warsawInstant(date: LocalDate, time: string, choice?: ClockChangeChoice): Instant {
  const asIfUtc = instantOf(new Date(`${date}T${parseLocalTime(time)}:00Z`));
  const before = warsawReading(addMinutes(asIfUtc, -MINUTES_PER_DAY)).offsetMinutes;
  const after = warsawReading(addMinutes(asIfUtc, MINUTES_PER_DAY)).offsetMinutes;
  const withOldClock = addMinutes(asIfUtc, -before);
  if (before === after) return withOldClock;

  const withNewClock = addMinutes(asIfUtc, -after);
  const shown = [withOldClock, withNewClock].filter((moment) => shows(moment, date, time));
  if (shown.length === 1) return shown[0]!;
  if (!choice) {
    const code = shown.length ? 'kernel.time-comes-twice' : 'kernel.time-does-not-exist';
    throw new DomainError('invalid', code, { date, time });
  }
  const inOrder = [withOldClock, withNewClock].sort();
  return choice === 'earlier' ? inOrder[0]! : inOrder[1]!;
}

/** Start and end of a shift given by wall clock; an end not after the start means the next day. */
export function warsawShift(
  date: LocalDate,
  from: string,
  to: string,
  choice?: ClockChangeChoice,
): { readonly start: Instant; readonly end: Instant } {
  const endDate = parseLocalTime(to) > parseLocalTime(from) ? date : addDays(date, 1);
  return { start: warsawInstant(date, from, choice), end: warsawInstant(endDate, to, choice) };
}

function shows(moment: Instant, date: LocalDate, time: string): boolean {
  const reading = warsawReading(moment);
  return reading.date === date && reading.time === time;
}
