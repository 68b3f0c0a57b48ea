import { LOCALES, toLocale, type Locale } from '../i18n/locale';

export const TEXT_SIZES = ['100', '125', '150'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Keys that act by themselves: some people dictate or brush keys by accident, and must be able to turn them off. */
export const SHORTCUTS = ['on', 'off'] as const;
export type Shortcuts = (typeof SHORTCUTS)[number];

/** How one person wants to read Okienko. */
export interface Preferences {
  readonly locale: Locale;
  readonly textSize: TextSize;
  readonly theme: Theme;
  readonly shortcuts: Shortcuts;
}

/**
 * The language of somebody who has chosen none. Who lists Ukrainian before Polish reads Ukrainian; English stands first
 * in many a browser on a Polish desk and says nothing.
 */
export function firstLocale(browserLanguages: readonly string[]): Locale {
  const first = browserLanguages.find((tag) => /^(pl|uk)\b/i.test(tag)) ?? 'pl';
  return toLocale(first);
}

export const DEFAULT_PREFERENCES: Preferences = {
  locale: 'pl',
  textSize: '100',
  theme: 'auto',
  shortcuts: 'on',
};

/** What a browser store must offer; `localStorage` does. */
export type PreferenceStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'okienko.preferences';

/** Two people share one desk computer: each keeps their own choice, and the last one greets the next at sign-in. */
function keyOf(userId: string | undefined): string {
  return userId === undefined ? KEY : `${KEY}.${userId}`;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((item) => item === value) ?? otherwise;
}

/** Reads the choice of `userId`, else the last choice made on this computer; anything unreadable gives the defaults. */
export function readPreferences(store: PreferenceStore, userId?: string): Preferences {
  const defaults = { ...DEFAULT_PREFERENCES, locale: firstLocale(navigator.languages) };
  try {
    const text = store.getItem(keyOf(userId)) ?? store.getItem(KEY);
    const saved = (JSON.parse(text ?? '{}') ?? {}) as Record<string, unknown>;
    return {
      locale: oneOf(LOCALES, saved['locale'], defaults.locale),
      textSize: oneOf(TEXT_SIZES, saved['textSize'], DEFAULT_PREFERENCES.textSize),
      theme: oneOf(THEMES, saved['theme'], DEFAULT_PREFERENCES.theme),
      shortcuts: oneOf(SHORTCUTS, saved['shortcuts'], DEFAULT_PREFERENCES.shortcuts),
    };
  } catch {
    return defaults;
  }
}

/** Keeps the choice for `userId` and as this computer's last one. A full or forbidden store is no reason to fail. */
export function savePreferences(store: PreferenceStore, preferences: Preferences, userId?: string): void {
  try {
    const text = JSON.stringify(preferences);
    store.setItem(KEY, text);
    if (userId !== undefined) store.setItem(keyOf(userId), text);
  } catch {
    // Private windows may refuse to store; the choice then lasts as long as the page.
  }
}

/** Writes the choice on `<html>`, where tokens.css and screen readers take it from. */
export function applyPreferences(root: HTMLElement, preferences: Preferences): void {
  root.lang = preferences.locale;
  root.dataset['textSize'] = preferences.textSize;
  if (preferences.theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = preferences.theme;
}
