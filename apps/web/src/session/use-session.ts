import { useSyncExternalStore } from 'react';
import { useSession } from '../app-services';
import type { Profile } from './profile';
import type { SessionState } from './session';

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.current);
}

/** Who is signed in; `undefined` only on the screens open to everybody. */
export function useProfile(): Profile | undefined {
  const state = useSessionState();
  return state.status === 'signed-out' ? undefined : state.profile;
}
