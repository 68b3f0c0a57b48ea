/** A person, case or order opened in this tab. */
export interface Recent {
  readonly path: string;
  /** The screen's heading: a name or a number. */
  readonly title: string;
}

const KEY = 'okienko.recent';
const MOST = 8;
const ONE_THING = /^\/(residents|requests|plans|orders)\/[0-9a-f-]{36}$/;

type RecentStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function readRecents(store: RecentStore): readonly Recent[] {
  try {
    const recents: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(recents) ? (recents as Recent[]) : [];
  } catch {
    return [];
  }
}

/** Notes a screen that shows one thing, newest first; lists and forms are not worth coming back to. */
export function noteRecent(store: RecentStore, recent: Recent): void {
  if (!ONE_THING.test(recent.path)) return;
  const others = readRecents(store).filter(({ path }) => path !== recent.path);
  store.setItem(KEY, JSON.stringify([recent, ...others].slice(0, MOST)));
}

/** Names stay in the tab, and not past the sign-out. */
export function clearRecents(store: RecentStore): void {
  store.removeItem(KEY);
}
