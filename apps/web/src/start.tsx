import { LoadError, OkienkoProvider, readPreferences, Skeleton, useText, defineCatalogue } from '@cus/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { AppConfig } from './config';
import { openConfig } from './config';
import { DayStore } from './day/kept-day';
import { loadErrorTexts } from './i18n/error-catalogue';
import { CALLBACK_PATH, Session } from './session/session';
import { en } from './start.messages.en';
import { pl } from './start.messages.pl';
import { uk } from './start.messages.uk';

const App = lazy(() => import('./app'));
const catalogue = defineCatalogue({ pl, en, uk });

interface Ready {
  readonly config: AppConfig;
  readonly session: Session;
  readonly days: DayStore;
}

/** One start per page load, also under StrictMode: a sign-in answer may be used only once. */
let starting: Promise<Ready | undefined> | undefined;

async function prepare(): Promise<Ready | undefined> {
  const [{ config, isFresh }] = await Promise.all([
    openConfig(localStorage),
    loadErrorTexts(readPreferences(localStorage).locale),
  ]);
  const session = Session.open(config);
  const days = new DayStore(localStorage);
  if (window.location.pathname !== CALLBACK_PATH) {
    await session.restore(isFresh ? undefined : days.current()?.profile);
    return { config, session, days };
  }
  const next = await session.finishSignIn();
  if (next === undefined) return undefined;
  window.history.replaceState(null, '', next);
  return { config, session, days };
}

/** Asks the gateway how to sign in, takes up the session, then shows the app. */
export function Start() {
  const [ready, setReady] = useState<Ready>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (failed) return;
    starting ??= prepare();
    starting.then(setReady, () => {
      starting = undefined;
      setFailed(true);
    });
  }, [failed]);

  if (failed) return <StartFailed onRetry={() => setFailed(false)} />;
  const waiting = (
    <OkienkoProvider locale={readPreferences(localStorage).locale}>
      <Skeleton lines={3} />
    </OkienkoProvider>
  );
  if (ready === undefined) return waiting;
  return (
    <Suspense fallback={waiting}>
      <App {...ready} />
    </Suspense>
  );
}

function StartFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { locale } = readPreferences(localStorage);
  return (
    <OkienkoProvider locale={locale}>
      <StartFailedText
        onRetry={() => {
          // A spoilt sign-in answer must not be tried twice: start again from the front door.
          if (window.location.pathname === CALLBACK_PATH) window.location.replace('/');
          else onRetry();
        }}
      />
    </OkienkoProvider>
  );
}

function StartFailedText({ onRetry }: { readonly onRetry: () => void }) {
  const t = useText(catalogue);
  return (
    <main style={{ padding: 'var(--s6) var(--s4)' }}>
      <LoadError title={t('title')} message={t('message')} onRetry={onRetry} />
    </main>
  );
}
