export const LOCALES = ['pl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Okienko serves Polish centres: every clock on the screen is the clock of Warsaw. */
export const TIME_ZONE = 'Europe/Warsaw';

const LANGUAGE_TAGS: Record<Locale, string> = { pl: 'pl-PL', en: 'en-GB' };

/** BCP 47 tag for `Intl`: British English, because dates and weeks here are European. */
export function languageTag(locale: Locale): string {
  return LANGUAGE_TAGS[locale];
}

export function toLocale(tag: string): Locale {
  return tag.toLowerCase().startsWith('en') ? 'en' : 'pl';
}
