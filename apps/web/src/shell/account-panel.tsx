import { Button, FilterChips, useText, type Preferences } from '@cus/ui';
import { useLocation } from '@tanstack/react-router';
import { LogIn, LogOut } from 'lucide-react';
import { useConfig, useSession } from '../app-services';
import { usePreferences } from '../preferences';
import { useProfile } from '../session/use-session';
import { shellCatalogue } from './shell-catalogue';

/** Who I am here, how I want to read, and the way out. */
export function AccountPanel() {
  const t = useText(shellCatalogue);
  const { centreNames } = useConfig();
  const profile = useProfile();
  const session = useSession();
  const here = useLocation({ select: (location) => location.href });
  const centre = profile?.centreId === undefined ? undefined : centreNames[profile.centreId];
  return (
    <div className="app-account-panel">
      {profile === undefined ? null : (
        <div>
          <p>
            <strong>{profile.name}</strong>
          </p>
          {centre === undefined ? null : <p>{centre}</p>}
          <p className="app-quiet">{profile.roles.map((role) => t(`role.${role}`)).join(', ')}</p>
        </div>
      )}
      <PreferenceChoice
        part="locale"
        label={t('language')}
        chips={[
          { id: 'pl', label: 'Polski' },
          { id: 'en', label: 'English' },
        ]}
      />
      <PreferenceChoice
        part="textSize"
        label={t('textSize')}
        chips={['100', '125', '150'].map((id) => ({ id, label: `${id}%` }))}
      />
      <PreferenceChoice
        part="theme"
        label={t('theme')}
        chips={[
          { id: 'auto', label: t('themeAuto') },
          { id: 'light', label: t('themeLight') },
          { id: 'dark', label: t('themeDark') },
        ]}
      />
      {profile === undefined ? (
        <Button icon={<LogIn aria-hidden className="ok-icon" />} onPress={() => void session.signIn(here)}>
          {t('signIn')}
        </Button>
      ) : (
        <Button icon={<LogOut aria-hidden className="ok-icon" />} onPress={() => void session.signOut()}>
          {t('signOut')}
        </Button>
      )}
    </div>
  );
}

interface PreferenceChoiceProps {
  readonly part: keyof Preferences;
  readonly label: string;
  readonly chips: readonly { readonly id: string; readonly label: string }[];
}

function PreferenceChoice({ part, label, chips }: PreferenceChoiceProps) {
  const { preferences, change } = usePreferences();
  return (
    <div>
      <p className="app-quiet" aria-hidden>
        {label}
      </p>
      <FilterChips
        label={label}
        mode="single"
        chips={chips}
        selected={[preferences[part]]}
        onChange={([chosen]) => change({ [part]: chosen })}
      />
    </div>
  );
}
