import { createIntl, createIntlCache, useIntl, type IntlShape } from 'react-intl';
import { languageTag, TIME_ZONE, toLocale, type Locale } from './locale';

/** Message key -> ICU message. */
export type Messages<K extends string = string> = Readonly<Record<K, string>>;

export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;

/** Fills one message. `values` are the ICU arguments of that message. */
export type Translate<K extends string> = (key: K, values?: MessageValues) => string;

/** The texts of one screen or area in every language Okienko speaks. Polish is the source. */
export interface Catalogue<K extends string> {
  readonly pl: Messages<K>;
  readonly en: Messages<K>;
  readonly uk: Messages<K>;
}

/** Ties a screen's message files together; a key missing in one of them does not compile. */
export function defineCatalogue<P extends Messages>(texts: {
  readonly pl: P;
  readonly en: Messages<keyof P & string>;
  readonly uk: Messages<keyof P & string>;
}): Catalogue<keyof P & string> {
  return texts as Catalogue<keyof P & string>;
}

const cache = createIntlCache();
const built = new WeakMap<object, IntlShape>();

/** The translator of one catalogue outside React (page titles, errors); inside React use `useText`. */
export function translator<K extends string>(catalogue: Catalogue<K>, locale: Locale): Translate<K> {
  const messages = catalogue[locale];
  let intl = built.get(messages);
  if (intl === undefined) {
    intl = createIntl({ locale: languageTag(locale), messages, timeZone: TIME_ZONE }, cache);
    built.set(messages, intl);
  }
  const formatter = intl;
  return (key, values) => formatter.formatMessage({ id: key }, values);
}

/** The language now chosen. */
export function useLocale(): Locale {
  return toLocale(useIntl().locale);
}

/** The translator of a screen's own catalogue, in the language now chosen. */
export function useText<K extends string>(catalogue: Catalogue<K>): Translate<K> {
  return translator(catalogue, useLocale());
}
