import type { Brand } from './brand';
import { DomainError } from './domain-error';

/** A moment in UTC as YYYY-MM-DDTHH:MM:SS.mmmZ. Compares as text. */
export type Instant = Brand<string, 'Instant'>;

const MS_PER_MINUTE = 60_000;
const ISO_WITH_OFFSET =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/**
 * Reads an ISO 8601 moment that states its offset (Z or +02:00) and brings it to UTC milliseconds.
 * @throws DomainError invalid `kernel.instant-not-real`, also for a text without an offset
 */
export function parseInstant(text: string): Instant {
  const day = ISO_WITH_OFFSET.exec(text)?.[1];
  const milliseconds = Date.parse(text);
  // Date.parse turns 31 April into 1 May; the written day must survive a round trip.
  const realDay = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  if (!realDay || Number.isNaN(milliseconds)) throw new DomainError('invalid', 'kernel.instant-not-real');
  return instantOf(new Date(milliseconds));
}

export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(new Date(Date.parse(instant) + minutes * MS_PER_MINUTE));
}

/** Real minutes that passed, whatever the clocks did; negative when `to` is earlier, fractional when seconds differ. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_MINUTE;
}

/** For sorting: negative, zero or positive. */
export function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
