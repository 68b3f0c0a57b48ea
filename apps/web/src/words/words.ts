import { defineCatalogue, useText, type Option, type StateTone } from '@cus/ui';
import { en } from './words.en';
import { pl } from './words.pl';
import { uk } from './words.uk';

export const wordsCatalogue = defineCatalogue({ pl, en, uk });
export type WordKey = keyof typeof pl;

/** Words of the contracts' codes: `w('request.received')`. */
export function useWords() {
  return useText(wordsCatalogue);
}

/** Says a code the contract gives as plain text ("detail", "reason"); an unknown one is shown as it came. */
export function useWordOf() {
  const w = useWords();
  return (group: string, code: string): string => {
    const key = `${group}.${code}`;
    return Object.hasOwn(pl, key) ? w(key as WordKey) : code;
  };
}

/** Options of a choice from the codes of one group. */
export function useOptions() {
  const word = useWordOf();
  return (group: string, codes: readonly string[]): Option[] =>
    codes.map((id) => ({ id, label: word(group, id) }));
}

const TONES: Readonly<Record<string, StateTone>> = {
  'request.received': 'neutral',
  'request.assigned': 'progress',
  'request.passed': 'waiting',
  'request.assessed': 'progress',
  'request.qualified': 'done',
  'request.refused': 'danger',
  'request.appealed': 'waiting',
  'request.withdrawn': 'neutral',
  'request.closed': 'done',
  'plan.preparing': 'progress',
  'plan.active': 'done',
  'plan.under-review': 'progress',
  'plan.closed': 'neutral',
  'plan.declined': 'neutral',
  'plan.abandoned': 'neutral',
  'version.draft': 'neutral',
  'version.agreed': 'waiting',
  'version.approved': 'progress',
  'version.current': 'done',
};

/** Shape and colour that go with a state's word. */
export function toneOf(group: 'request' | 'plan' | 'version', state: string): StateTone {
  return TONES[`${group}.${state}`] ?? 'neutral';
}
