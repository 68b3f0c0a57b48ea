import { defineCatalogue, useText, type Translate } from './catalogue';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';

export const uiCatalogue = defineCatalogue({ pl, en, uk });

/** The components' own words. */
export function useUiText(): Translate<keyof typeof pl> {
  return useText(uiCatalogue);
}
