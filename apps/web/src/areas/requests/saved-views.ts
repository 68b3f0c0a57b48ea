import type { RequestSearch } from './request-search';

/** A view of the queue somebody named: the address says which one, this browser remembers its name. */
export interface SavedView {
  readonly name: string;
  readonly search: RequestSearch;
}

type ViewStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'okienko.request-views.';

export function readViews(store: ViewStore, userId: string): readonly SavedView[] {
  try {
    const views: unknown = JSON.parse(store.getItem(KEY + userId) ?? '[]');
    return Array.isArray(views) ? (views as SavedView[]) : [];
  } catch {
    return [];
  }
}

/** Adds a view; one of the same name is replaced. Gives all of them. */
export function keepView(store: ViewStore, userId: string, view: SavedView): readonly SavedView[] {
  return write(store, userId, [...readViews(store, userId).filter(({ name }) => name !== view.name), view]);
}

export function dropView(store: ViewStore, userId: string, name: string): readonly SavedView[] {
  return write(
    store,
    userId,
    readViews(store, userId).filter((view) => view.name !== name),
  );
}

function write(store: ViewStore, userId: string, views: readonly SavedView[]): readonly SavedView[] {
  store.setItem(KEY + userId, JSON.stringify(views));
  return views;
}
