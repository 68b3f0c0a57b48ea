import { languageTag, TIME_ZONE, type Locale } from '../i18n/locale';

/** How a date is written: `short` 23.11.2026 · `long` poniedziałek, 23 listopada 2026 · `day` 23 lis. */
export type DateStyle = 'short' | 'long' | 'day';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
};

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A local date is a calendar day, not an instant: it is written in UTC so that no zone can move it. */
function instantOf(iso: string): { date: Date; timeZone: string } {
  return LOCAL_DATE.test(iso)
    ? { date: new Date(`${iso}T00:00:00Z`), timeZone: 'UTC' }
    : { date: new Date(iso), timeZone: TIME_ZONE };
}

/** Writes an ISO local date (`YYYY-MM-DD`) or the Warsaw day of an ISO instant. */
export function formatDate(iso: string, locale: Locale, style: DateStyle = 'short'): string {
  const { date, timeZone } = instantOf(iso);
  // English users work with Polish papers beside them, so the short form stays dd.mm.yyyy in every language.
  const tag = style === 'short' ? 'pl-PL' : languageTag(locale);
  return new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone }).format(date);
}

/** "14:05" in Warsaw for an ISO instant. */
export function formatTime(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTag(locale), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  }).format(new Date(instant));
}

/** The Warsaw calendar day of an instant, as `YYYY-MM-DD`. */
export function warsawDay(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(instant);
}

/** Whole days from local date `from` to local date `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Local date `iso` moved by whole `days`. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
