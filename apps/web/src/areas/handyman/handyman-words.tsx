import { StateBadge, useText, type Option, type StateTone } from '@cus/ui';
import { handymanCatalogue, type HandymanKey } from './handyman-catalogue';

/** Says a code of repairs: `say('kind', 'drain')`; an unknown one is shown as it came. */
export function useHandymanWord(): (group: string, code: string) => string {
  const t = useText(handymanCatalogue);
  return (group, code) => {
    const key = `${group}.${code}`;
    return Object.hasOwn(handymanCatalogue.pl, key) ? t(key as HandymanKey) : code;
  };
}

const TONES: Readonly<Record<string, StateTone>> = {
  'to-schedule': 'waiting',
  scheduled: 'progress',
  'on-the-way': 'progress',
  'on-site': 'progress',
  done: 'done',
  'not-done': 'warning',
  redirected: 'neutral',
  withdrawn: 'neutral',
};

export function JobState({ state }: { readonly state: string }) {
  const say = useHandymanWord();
  return <StateBadge tone={TONES[state] ?? 'neutral'}>{say('state', state)}</StateBadge>;
}

/** Longest time one job is planned for: what a half-day holds. */
const MOST_QUARTERS = 20;

/** "1 godz. 30 min" for each number of quarters. */
export function useQuarterOptions(): Option[] {
  const t = useText(handymanCatalogue);
  return Array.from({ length: MOST_QUARTERS }, (_, index) => {
    const quarters = index + 1;
    return {
      id: String(quarters),
      label: t('hoursMinutes', { hours: Math.floor(quarters / 4), minutes: (quarters % 4) * 15 }),
    };
  });
}

/** `handyman.redirect.gas-fitter` -> "uprawniony instalator gazowy". */
export function useRedirectWord(): (key: string | undefined) => string {
  const say = useHandymanWord();
  return (key) => say('redirect', (key ?? '').replace('handyman.redirect.', ''));
}
