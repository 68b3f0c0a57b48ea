import { useText } from '@cus/ui';
import { shellCatalogue } from '../../shell/shell-catalogue';
import type { DeadLetter } from '../../names/use-dead-letters';
import { deadLettersCatalogue, type DeadLetterKey } from './dead-letters-catalogue';

/** Subscriptions of other names that leave the same thing undone. */
const SAME_EFFECT: readonly (readonly [RegExp, string])[] = [
  [/^note-order-/, 'note-order'],
  [/^note-delivery-/, 'note-delivery'],
  [/^join-references$/, 'follow-merge'],
  [/^restore-references$/, 'undo-merge'],
];

/** A stopped message in an administrator's words: where it stands, and what is missing because of it. */
export function useDeadLetterWords() {
  const t = useText(deadLettersCatalogue);
  const shell = useText(shellCatalogue);
  return {
    part: (part: string): string => {
      if (Object.hasOwn(deadLettersCatalogue.pl, `part.${part}`)) return t(`part.${part}` as DeadLetterKey);
      return shell(`area.${part}` as keyof typeof shellCatalogue.pl);
    },
    effect: ({ letter: { subscription } }: DeadLetter): string => {
      const name = SAME_EFFECT.find(([form]) => form.test(subscription))?.[1] ?? subscription;
      const isKnown = Object.hasOwn(deadLettersCatalogue.pl, `effect.${name}`);
      return t((isKnown ? `effect.${name}` : 'effect.other') as DeadLetterKey);
    },
  };
}
