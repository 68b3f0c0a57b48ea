import { registry } from '@cus/contracts';
import { PageHeader, Section, useText } from '@cus/ui';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { LanguageChoice } from '../../shell/language-choice';
import { PreferenceChoice } from '../../shell/preference-choice';
import { shellCatalogue } from '../../shell/shell-catalogue';
import { ShortcutList } from '../../shell/shortcut-sheet';
import { settingsCatalogue } from './settings-catalogue';
import { staffCatalogue } from './staff-catalogue';

/** How this person reads Okienko; for administrators also what the centre is. */
export function SettingsScreen() {
  const t = useText(settingsCatalogue);
  const shell = useText(shellCatalogue);
  const staff = useText(staffCatalogue);
  const may = useMay();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="app-stack">
        <Section title={t('reading')}>
          <PreferenceChoice
            part="textSize"
            label={shell('textSize')}
            chips={['100', '125', '150'].map((id) => ({ id, label: `${id}%` }))}
          />
          <LanguageChoice />
          <PreferenceChoice
            part="theme"
            label={shell('theme')}
            chips={[
              { id: 'auto', label: shell('themeAuto') },
              { id: 'light', label: shell('themeLight') },
              { id: 'dark', label: shell('themeDark') },
            ]}
          />
        </Section>
        <Section title={shell('shortcuts')}>
          <ShortcutList />
        </Section>
        <Section title={t('centre')}>
          <div className="ok-form-actions">
            <AppLinkButton to="/settings/staff">{staff('staff')}</AppLinkButton>
            {may(registry.saveSite) ? (
              <>
                <AppLinkButton to="/settings/sites">{t('sites')}</AppLinkButton>
                <AppLinkButton to="/settings/catalogue">{t('catalogue')}</AppLinkButton>
                <AppLinkButton to="/settings/centre">{t('centreData')}</AppLinkButton>
                <AppLinkButton to="/settings/dead-letters">{t('deadLetters')}</AppLinkButton>
              </>
            ) : null}
          </div>
        </Section>
      </div>
    </>
  );
}
