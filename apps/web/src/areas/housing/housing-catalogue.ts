import { defineCatalogue, useText } from '@cus/ui';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';

export const housingCatalogue = defineCatalogue({ pl, en, uk });
type HousingKey = keyof typeof pl;

/** Says a code of housing: `say('end', 'own-wish')`; an unknown one is shown as it came. */
export function useHousingWord(): (group: string, code: string) => string {
  const t = useText(housingCatalogue);
  return (group, code) => {
    const key = `${group}.${code}`;
    return Object.hasOwn(pl, key) ? t(key as HousingKey) : code;
  };
}
