import { createContext, use, useSyncExternalStore } from 'react';
import type { Profile } from './profile';
import type { Session, SessionState } from './session';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession outside of the app');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.current);
}

/** Who is signed in; `undefined` only on the screens open to everybody. */
export function useProfile(): Profile | undefined {
  const state = useSessionState();
  return state.status === 'signed-out' ? undefined : state.profile;
}
