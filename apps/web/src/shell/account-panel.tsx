import { Button, useText } from '@cus/ui';
import { Link, useLocation } from '@tanstack/react-router';
import { LogIn, LogOut } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../app-services';
import { useCentreName } from '../names/use-centre-name';
import { Leave } from '../outbox/leave';
import { useParcels } from '../outbox/use-outbox';
import { useProfile } from '../session/use-session';
import { LanguageChoice } from './language-choice';
import { PreferenceChoice } from './preference-choice';
import { shellCatalogue } from './shell-catalogue';

/** Who I am here, how I want to read, and the way out. */
export function AccountPanel() {
  const t = useText(shellCatalogue);
  const centre = useCentreName();
  const profile = useProfile();
  const session = useSession();
  const here = useLocation({ select: (location) => location.href });
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
      <LanguageChoice />
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
      {profile === undefined ? null : <Link to="/settings">{t('settings')}</Link>}
      {profile === undefined ? (
        <Button icon={<LogIn aria-hidden className="ok-icon" />} onPress={() => void session.signIn(here)}>
          {t('signIn')}
        </Button>
      ) : (
        <SignOut />
      )}
    </div>
  );
}

function SignOut() {
  const t = useText(shellCatalogue);
  const session = useSession();
  const unsent = useParcels().length;
  const [asks, setAsks] = useState(false);
  const leave = () => void session.signOut();
  if (asks) return <Leave onLeave={leave} onStay={() => setAsks(false)} />;
  return (
    <Button
      icon={<LogOut aria-hidden className="ok-icon" />}
      onPress={() => (unsent === 0 ? leave() : setAsks(true))}
    >
      {t('signOut')}
    </Button>
  );
}
