import type { Api } from '../api';
import type { Profile } from './profile';

const KEY = 'okienko.own-entry';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Brings the directory of staff up to who signed in: once in a tab, and again when name or roles changed. That it
 * fails is nothing to the person; the next start tries again.
 */
export async function refreshOwnEntry(
  api: Pick<Api, 'call'>,
  { id, name, roles, providerId }: Profile,
  store: Store,
): Promise<void> {
  const told = JSON.stringify([id, name, roles, providerId]);
  if (store.getItem(KEY) === told) return;
  try {
    const { tellDirectory } = await import('./tell-directory');
    await tellDirectory(api);
    store.setItem(KEY, told);
  } catch {
    store.removeItem(KEY);
  }
}

/** After signing out, the next sign-in tells the directory again. */
export function forgetOwnEntry(store: Store): void {
  store.removeItem(KEY);
}
