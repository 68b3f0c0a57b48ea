import { applyPreferences, readPreferences, savePreferences, type Preferences } from '@cus/ui';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadErrorTexts } from './i18n/error-catalogue';

interface PreferencesAccess {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesAccess | undefined>(undefined);

interface PreferencesProviderProps {
  /** Whose choice it is; before sign-in, this computer's last one. */
  readonly userId: string | undefined;
  readonly children: (preferences: Preferences) => ReactNode;
}

/** Language, text size and theme of the person now at the desk. */
export function PreferencesProvider({ userId, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState(() => readPreferences(localStorage, userId));

  useEffect(() => setPreferences(readPreferences(localStorage, userId)), [userId]);
  useEffect(() => applyPreferences(document.documentElement, preferences), [preferences]);
  useEffect(() => void loadErrorTexts(preferences.locale), [preferences.locale]);

  const change = useCallback(
    (part: Partial<Preferences>) =>
      setPreferences((before) => {
        const after = { ...before, ...part };
        savePreferences(localStorage, after, userId);
        return after;
      }),
    [userId],
  );
  const access = useMemo(() => ({ preferences, change }), [preferences, change]);
  return <PreferencesContext value={access}>{children(preferences)}</PreferencesContext>;
}

export function usePreferences(): PreferencesAccess {
  const access = use(PreferencesContext);
  if (access === undefined) throw new Error('usePreferences outside of the app');
  return access;
}
