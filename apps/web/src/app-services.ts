import type { QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Api } from './api';
import type { AppConfig } from './config';
import type { DayStore } from './day/kept-day';
import type { Session } from './session/session';

/** What routes get as their context: `loader: ({ context }) => context.queryClient.ensureQueryData(...)`. */
export interface AppServices {
  readonly config: AppConfig;
  readonly session: Session;
  readonly api: Api;
  readonly queryClient: QueryClient;
  readonly days: DayStore;
}

export const AppServicesContext = createContext<AppServices | undefined>(undefined);

function useServices(): AppServices {
  const services = use(AppServicesContext);
  if (services === undefined) throw new Error('used outside of the app');
  return services;
}

export function useConfig(): AppConfig {
  return useServices().config;
}

export function useApi(): Api {
  return useServices().api;
}

export function useSession(): Session {
  return useServices().session;
}

export function useDays(): DayStore {
  return useServices().days;
}
