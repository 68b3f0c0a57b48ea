import { defineCatalogue, useText } from '@cus/ui';
import { en as flatsEn } from './flats.en';
import { pl as flatsPl } from './flats.pl';
import { uk as flatsUk } from './flats.uk';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';

const words = { ...pl, ...flatsPl };

export const housingCatalogue = defineCatalogue({
  pl: words,
  en: { ...en, ...flatsEn },
  uk: { ...uk, ...flatsUk },
});
type HousingKey = keyof typeof words;

/** Says a code of housing: `say('end', 'own-wish')`; an unknown one is shown as it came. */
export function useHousingWord(): (group: string, code: string) => string {
  const t = useText(housingCatalogue);
  return (group, code) => {
    const key = `${group}.${code}`;
    return Object.hasOwn(words, key) ? t(key as HousingKey) : code;
  };
}
