import { languageTag, type Locale } from '@cus/ui';

/** "listopad 2026" of `2026-11`. */
export function monthName(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTag(locale), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** The month `count` months after (or before) `month`. */
export function monthAfter(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}
