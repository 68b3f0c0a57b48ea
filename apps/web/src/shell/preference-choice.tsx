import { FilterChips, type Preferences } from '@cus/ui';
import { usePreferences } from '../preferences';

interface PreferenceChoiceProps {
  readonly part: keyof Preferences;
  readonly label: string;
  readonly chips: readonly { readonly id: string; readonly label: string }[];
}

/** One choice of how to read Okienko; it takes effect at once. */
export function PreferenceChoice({ part, label, chips }: PreferenceChoiceProps) {
  const { preferences, change } = usePreferences();
  return (
    <div>
      <p className="app-quiet" aria-hidden>
        {label}
      </p>
      <FilterChips
        label={label}
        mode="single"
        chips={chips}
        selected={[preferences[part]]}
        onChange={([chosen]) => change({ [part]: chosen })}
      />
    </div>
  );
}
