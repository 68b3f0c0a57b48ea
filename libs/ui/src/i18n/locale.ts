export const LOCALES = ['pl', 'en', 'uk'] as const;
export type Locale = (typeof LOCALES)[number];

/** Okienko serves Polish centres: every clock on the screen is the clock of Warsaw. */
export const TIME_ZONE = 'Europe/Warsaw';

const LANGUAGE_TAGS: Record<Locale, string> = { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA' };

/** BCP 47 tag for `Intl`: British English, because dates and weeks here are European. */
export function languageTag(locale: Locale): string {
  return LANGUAGE_TAGS[locale];
}

/** The language of a BCP 47 tag; Polish where Okienko does not speak it. */
export function toLocale(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale === language) ?? 'pl';
}
