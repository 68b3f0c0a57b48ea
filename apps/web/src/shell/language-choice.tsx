import { useText, type Locale } from '@cus/ui';
import { PreferenceChoice } from './preference-choice';
import { shellCatalogue } from './shell-catalogue';

/** Each language under its own name, so that whoever cannot read the present one finds the way out of it. */
const LANGUAGES: readonly { readonly id: Locale; readonly label: string }[] = [
  { id: 'pl', label: 'Polski' },
  { id: 'uk', label: 'Українська' },
  { id: 'en', label: 'English' },
];

/** The language Okienko speaks to this person. */
export function LanguageChoice() {
  const t = useText(shellCatalogue);
  return <PreferenceChoice part="locale" label={t('language')} chips={LANGUAGES} />;
}
