import { useText } from '@cus/ui';
import { intakeCatalogue } from './intake-catalogue';
import type { IntakeDraft } from './intake-draft';

const FIELDS = [
  'channel',
  'speaker',
  'caller',
  'consent',
  'firstName',
  'lastName',
  'birthDate',
  'pesel',
  'phone',
  'street',
  'house',
  'flat',
  'city',
  'reasonCodes',
  'wishedServices',
  'note',
  'urgent',
  'siteId',
  'callBackOn',
  'assignToMe',
] as const satisfies readonly (keyof IntakeDraft)[];

const SENTENCES = {
  firstName: 'sayFirstName',
  lastName: 'sayLastName',
  consent: 'sayConsent',
  reasonCodes: 'sayReasons',
  pesel: 'sayPesel',
  phone: 'sayPhone',
  siteId: 'saySite',
  house: 'sayHouse',
  city: 'sayCity',
} as const;

/** Labels of the fields, and a sentence of its own for each field that is often wrong. */
export function useIntakeWords() {
  const t = useText(intakeCatalogue);
  const labels: Partial<Record<keyof IntakeDraft, string>> = Object.fromEntries(
    FIELDS.map((field) => [field, t(field)]),
  );
  const say = (path: string): string | undefined =>
    Object.hasOwn(SENTENCES, path) ? t(SENTENCES[path as keyof typeof SENTENCES]) : undefined;
  return { labels, say };
}
