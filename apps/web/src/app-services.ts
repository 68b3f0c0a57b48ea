import type { QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { AppConfig } from './config';
import type { Session } from './session/session';

/** What routes get as their context: `loader: ({ context }) => context.queryClient.ensureQueryData(...)`. */
export interface AppServices {
  readonly config: AppConfig;
  readonly session: Session;
  readonly queryClient: QueryClient;
}

export const ConfigContext = createContext<AppConfig | undefined>(undefined);

export function useConfig(): AppConfig {
  const config = use(ConfigContext);
  if (config === undefined) throw new Error('useConfig outside of the app');
  return config;
}
