import type { Catalogue, Locale, Messages } from '@cus/ui';
import type { ErrorCode } from './error-keys';
import { pl } from './errors.pl';

type ErrorTexts = Messages<ErrorCode>;

const LOADERS: Record<Exclude<Locale, 'pl'>, () => Promise<ErrorTexts>> = {
  en: async () => (await import('./errors.en')).en,
  uk: async () => (await import('./errors.uk')).uk,
};

/** The other two languages would add 12 kB to the first load of everybody; only the chosen one is fetched. */
let loaded: Catalogue<ErrorCode> = { pl, en: pl, uk: pl };

/** The sentences of refusals; in Polish until `loadErrorTexts` has brought the language. */
export function errorCatalogue(): Catalogue<ErrorCode> {
  return loaded;
}

/** Brings the sentences of a language once. Never fails: without a connection they stay Polish until the next try. */
export async function loadErrorTexts(locale: Locale): Promise<void> {
  if (locale === 'pl' || loaded[locale] !== pl) return;
  const texts = await LOADERS[locale]().catch(() => pl);
  loaded = { ...loaded, [locale]: texts };
}
