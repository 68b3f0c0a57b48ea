import { OkienkoProvider, ToastRegion } from '@cus/ui';
import { hydrate, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { createApi, toProblem } from './api';
import { AppServicesContext, type AppServices } from './app-services';
import type { AppConfig } from './config';
import type { DayStore } from './day/kept-day';
import { PreferencesProvider } from './preferences';
import { createAppRouter } from './router';
import { clearAllDrafts } from './areas/intake/intake-draft';
import { forgetOwnEntry, refreshOwnEntry } from './session/own-entry';
import type { Session } from './session/session';
import { useProfile, useSessionState } from './session/use-session';
import { clearRecents } from './shell/palette/recents';
import './shell/shell.css';

const DayKeeper = lazy(() => import('./day/day-keeper').then(({ DayKeeper: named }) => ({ default: named })));
const SessionExpiredDialog = lazy(() =>
  import('./session/session-expired-dialog').then(({ SessionExpiredDialog: named }) => ({ default: named })),
);

function createServices({ config, session, days }: AppProps): AppServices {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal stays a refusal; only silence and failures are worth another try.
        retry: (failures, error) => failures < 2 && toProblem(error).isUncertain,
      },
      mutations: { retry: false },
    },
  });
  onlineManager.setOnline(navigator.onLine);
  openDay(queryClient, session, days);
  return { config, session, queryClient, days, api: createApi(session) };
}

/** Shows what the device keeps of the day until the server is heard; what it keeps of anybody else goes. */
function openDay(queryClient: QueryClient, session: Session, days: DayStore): void {
  const day = days.current();
  const state = session.current();
  if (day === undefined || state.status === 'signed-out') return;
  const isTheirs = day.profile.id === state.profile.id && state.profile.roles.includes('field-worker');
  if (!isTheirs) return days.forget();
  hydrate(queryClient, day.answers, { defaultOptions: { queries: { gcTime: Infinity } } });
  // However lately it was kept, the office may have moved a visit since: with a network everything is asked anew.
  void queryClient.invalidateQueries({ refetchType: 'none' });
}

export interface AppProps {
  readonly config: AppConfig;
  readonly session: Session;
  readonly days: DayStore;
}

export default function App({ config, session, days }: AppProps) {
  const services = useMemo(() => createServices({ config, session, days }), [config, session, days]);
  return (
    <AppServicesContext value={services}>
      <QueryClientProvider client={services.queryClient}>
        <Desk services={services} />
      </QueryClientProvider>
    </AppServicesContext>
  );
}

function Desk({ services }: { readonly services: AppServices }) {
  const router = useMemo(() => createAppRouter(services), [services]);
  const { session, api } = services;
  const profile = useProfile();
  const userId = profile?.id;
  const isExpired = useSessionState().status === 'expired';

  useEffect(() => {
    // Nothing of one person may be seen by the next one at this device.
    const stopForgetting = session.whenLeaving(() => forgetPerson(services));
    const stopListening = session.subscribe(() => {
      if (session.current().status !== 'expired') void router.invalidate();
    });
    return () => {
      stopForgetting();
      stopListening();
    };
  }, [session, services, router]);

  useEffect(() => {
    if (profile !== undefined) void refreshOwnEntry(api, profile, sessionStorage);
  }, [api, profile]);

  return (
    <PreferencesProvider userId={userId}>
      {({ locale }) => (
        <OkienkoProvider locale={locale}>
          <RouterProvider router={router} />
          <ToastRegion />
          <Suspense fallback={null}>
            {isExpired ? <SessionExpiredDialog /> : null}
            {profile?.roles.includes('field-worker') ? <DayKeeper /> : null}
          </Suspense>
        </OkienkoProvider>
      )}
    </PreferencesProvider>
  );
}

function forgetPerson({ queryClient, days }: AppServices): void {
  queryClient.clear();
  days.forget();
  clearAllDrafts(sessionStorage);
  clearRecents(sessionStorage);
  forgetOwnEntry(sessionStorage);
}
