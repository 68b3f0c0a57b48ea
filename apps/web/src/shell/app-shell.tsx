import { useText } from '@cus/ui';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useConfig } from '../app-services';
import { OutboxBanner } from '../outbox/outbox-banner';
import { useProfile } from '../session/use-session';
import { KeyboardHelp } from './keyboard-help';
import { Rail } from './rail';
import { shellCatalogue } from './shell-catalogue';
import { useAreas } from './use-areas';

/** The frame of every screen: skip link, honest banner, rail, and the place where the screen goes. */
export function AppShell() {
  const t = useText(shellCatalogue);
  const { demo } = useConfig();
  const profile = useProfile();
  const roles = profile?.roles;
  const areas = useAreas();
  useScreenFocus();

  return (
    <div className="app">
      <a className="app-skip" href="#main">
        {t('skip')}
      </a>
      {demo ? (
        <header className="app-demo">
          <strong>{t('demo')}</strong> <span>{t('demoMore')}</span>
        </header>
      ) : null}
      {/* What one person had open is closed for the next. */}
      <Rail key={profile?.id} areas={areas} />
      {roles === undefined ? null : <KeyboardHelp />}
      <main id="main" className="app-main" tabIndex={-1}>
        {roles === undefined ? null : <OutboxBanner />}
        <Outlet />
      </main>
    </div>
  );
}

/** After a change of address the focus goes to the new heading, as it would on a new page; not on the first load. */
function useScreenFocus() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const main = document.getElementById('main');
        (main?.querySelector<HTMLElement>('h1') ?? main)?.focus({ preventScroll: true });
      }),
    [router],
  );
}
