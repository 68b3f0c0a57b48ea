import { registry, type Output, type RawInput } from '@cus/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import type { IntakeDraft } from './intake-draft';

export type Candidate = Output<typeof registry.searchResidents>['items'][number];

const TRAITS = ['firstName', 'lastName', 'birthDate', 'pesel', 'phone', 'address'] as const;
/** Traits that tell people apart; a first name or a birthday alone does not. */
const TELLING = ['lastName', 'pesel', 'phone', 'address'] as const;
const TYPING_MILLISECONDS = 250;

type Question = RawInput<typeof registry.searchResidents>;

/** What can be asked of a half-filled form: only traits that are complete enough to be understood. */
export function questionOf(draft: IntakeDraft): Question | undefined {
  const typed = { ...draft, address: `${draft.street} ${draft.house}`.trim() };
  const shape = registry.searchResidents.input.shape;
  const understood = TRAITS.filter((trait) => {
    const value = typed[trait];
    return value.trim().length > 1 && shape[trait].safeParse(value).success;
  });
  if (!understood.some((trait) => (TELLING as readonly string[]).includes(trait))) return undefined;
  return { ...Object.fromEntries(understood.map((trait) => [trait, typed[trait].trim()])), limit: 6 };
}

/** People like the one being typed, kept up with the typing. `undefined` while there is nothing to ask with. */
export function useCandidates(draft: IntakeDraft): readonly Candidate[] | undefined {
  const api = useApi();
  const text = JSON.stringify(questionOf(draft) ?? null);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  const question = JSON.parse(asked) as Question | null;
  const found = useQuery({
    ...operationQuery(api, registry.searchResidents, question ?? {}),
    enabled: question !== null,
    placeholderData: keepPreviousData,
    // What was typed about a person does not outlive the screen.
    gcTime: 0,
  });
  return question === null ? undefined : found.data?.items;
}
