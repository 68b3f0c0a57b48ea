import { Button, defineCatalogue, FilterChips, PageHeader, Section, showToast, useText } from '@cus/ui';
import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePreferences } from '../../preferences';
import { ActionSamples, StateSamples, WaitingSamples } from './action-samples';
import { FieldSamples, RefusedFormSample } from './field-samples';
import './gallery.css';
import { ListSamples, PersonSamples } from './list-samples';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';
import { PictureSamples } from './picture-samples';

const catalogue = defineCatalogue({ pl, en, uk });

const PARTS: readonly (readonly [Exclude<keyof typeof pl, 'title' | 'lead'>, () => ReactNode])[] = [
  ['pictures', PictureSamples],
  ['lists', ListSamples],
  ['person', PersonSamples],
  ['states', StateSamples],
  ['fields', FieldSamples],
  ['refusedFields', RefusedFormSample],
  ['actions', ActionSamples],
  ['waiting', WaitingSamples],
];

/** Every component in every state, for the eye, for axe, and for whoever builds the next screen. */
export function GalleryScreen() {
  const t = useText(catalogue);
  const { preferences, change } = usePreferences();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          <Button
            variant="primary"
            icon={<Send aria-hidden className="ok-icon" />}
            onPress={() => showToast('Zlecenie wysłane do Fundacji Zmyślonej.', () => undefined)}
          >
            Wyślij zlecenie do fundacji
          </Button>
        }
      />
      <FilterChips
        label={t('theme')}
        mode="single"
        chips={[
          { id: 'auto', label: t('themeAuto') },
          { id: 'light', label: t('themeLight') },
          { id: 'dark', label: t('themeDark') },
        ]}
        selected={[preferences.theme]}
        onChange={([theme]) => change({ theme: theme as typeof preferences.theme })}
      />
      <div className="gallery">
        {PARTS.map(([title, Part]) => (
          <Section key={title} title={t(title)}>
            <div lang="pl" className="ok-section">
              <Part />
            </div>
          </Section>
        ))}
      </div>
    </>
  );
}
