import { OkienkoProvider, ToastRegion } from '@cus/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { createApi, toProblem } from './api';
import { AppServicesContext, type AppServices } from './app-services';
import type { AppConfig } from './config';
import { PreferencesProvider } from './preferences';
import { createAppRouter } from './router';
import { clearAllDrafts } from './areas/intake/intake-draft';
import { forgetOwnEntry, refreshOwnEntry } from './session/own-entry';
import { SessionExpiredDialog } from './session/session-expired-dialog';
import type { Session } from './session/session';
import { useProfile } from './session/use-session';
import { clearRecents } from './shell/palette/recents';
import './shell/shell.css';

function createServices(config: AppConfig, session: Session): AppServices {
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
  return { config, session, queryClient, api: createApi(session) };
}

export interface AppProps {
  readonly config: AppConfig;
  readonly session: Session;
}

export default function App({ config, session }: AppProps) {
  const services = useMemo(() => createServices(config, session), [config, session]);
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
  const { session, queryClient, api } = services;
  const profile = useProfile();
  const userId = profile?.id;

  useEffect(
    () =>
      session.subscribe(() => {
        // Nothing of one person may be seen by the next one at this computer.
        if (session.current().status === 'signed-out') {
          queryClient.clear();
          clearAllDrafts(sessionStorage);
          clearRecents(sessionStorage);
          forgetOwnEntry(sessionStorage);
        }
        if (session.current().status !== 'expired') void router.invalidate();
      }),
    [session, queryClient, router],
  );

  useEffect(() => {
    if (profile !== undefined) void refreshOwnEntry(api, profile, sessionStorage);
  }, [api, profile]);

  return (
    <PreferencesProvider userId={userId}>
      {({ locale }) => (
        <OkienkoProvider locale={locale}>
          <RouterProvider router={router} />
          <SessionExpiredDialog />
          <ToastRegion />
        </OkienkoProvider>
      )}
    </PreferencesProvider>
  );
}
