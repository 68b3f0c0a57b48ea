import { registry, type Output, type RawInput } from '@cus/contracts';
import { formatDate, formatPhone, useLocale, type Option } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { operationQuery } from '../api';
import { useApi } from '../app-services';

const TYPING_MILLISECONDS = 250;

type Question = RawInput<typeof registry.searchResidents>;
type Found = Output<typeof registry.searchResidents>['items'][number];

/** What somebody typed into one box: a PESEL, a phone number, else a name. */
export function personQuestion(typed: string): Question | undefined {
  const text = typed.trim();
  if (text.length < 2) return undefined;
  const { pesel, phone } = registry.searchResidents.input.shape;
  if (pesel.safeParse(text).success) return { pesel: text };
  if (/^[\d\s+-]+$/.test(text)) return phone.safeParse(text).success ? { phone: text } : undefined;
  return { name: text };
}

export interface People {
  readonly found: readonly Found[] | undefined;
  /** The same as choices: name, and what tells people of one name apart. */
  readonly options: readonly Option[] | undefined;
}

/** Residents that match one box of text, kept up with the typing; `undefined` while they are looked for. */
export function usePeople(typed: string): People {
  const api = useApi();
  const locale = useLocale();
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  const question = personQuestion(asked);
  const answer = useQuery({
    ...operationQuery(api, registry.searchResidents, question ?? {}),
    enabled: question !== undefined,
    gcTime: 0,
  });
  const found = question === undefined ? (asked === typed ? [] : undefined) : answer.data?.items;
  const detail = (person: Found) =>
    [
      person.birthDate === undefined ? '' : formatDate(person.birthDate, locale),
      person.peselMasked ?? '',
      person.phone === undefined ? '' : formatPhone(person.phone),
      person.address?.street === undefined ? '' : `${person.address.street} ${person.address.house}`,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const options = found?.map((person) => ({
    id: person.id,
    label: `${person.lastName} ${person.firstName}`,
    detail: detail(person),
  }));
  return { found, options };
}
