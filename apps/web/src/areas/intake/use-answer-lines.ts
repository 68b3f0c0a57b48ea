import { formatDate, formatPhone, useLocale, useText } from '@cus/ui';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import type { Site } from '../../names/use-sites';
import { useWordOf } from '../../words/words';
import { intakeCatalogue } from './intake-catalogue';
import type { IntakeDraft } from './intake-draft';

interface AnswerLine {
  readonly field: keyof IntakeDraft;
  readonly label: string;
  readonly value: string;
}

/** The answers as sentences to read out; what was not answered is left out. */
export function useAnswerLines(draft: IntakeDraft, sites: readonly Site[]): AnswerLine[] {
  const t = useText(intakeCatalogue);
  const word = useWordOf();
  const locale = useLocale();
  const services = useServices();
  const nameOf = useResidentNames([draft.residentId === '' ? undefined : draft.residentId]);
  const lines: [keyof IntakeDraft, string][] = [
    ['channel', word('channel', draft.channel)],
    ['speaker', word('speaker', draft.speaker)],
    ['caller', draft.speaker === 'self' ? '' : draft.caller],
    ['consent', t(draft.consent === 'given' ? 'consentGiven' : 'withoutPerson')],
    ...personLines(),
    ['reasonCodes', draft.reasonCodes.map((code) => word('reason', code)).join(', ')],
    ['wishedServices', draft.wishedServices.map((code) => services.nameOf(code)).join(', ')],
    ['note', draft.note],
    ['urgent', draft.urgent ? t('yes') : ''],
    ['siteId', sites.find(({ siteId }) => siteId === draft.siteId)?.name ?? ''],
    ['callBackOn', draft.callBackOn === '' ? '' : formatDate(draft.callBackOn, locale)],
    ['assignToMe', draft.assignToMe ? t('yes') : ''],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([field, value]) => ({
      field,
      value,
      label: field === 'residentId' ? t('person') : t(field as 'note'),
    }));

  function personLines(): [keyof IntakeDraft, string][] {
    if (draft.consent === 'not-yet') return [];
    if (draft.residentId !== '') return [['residentId', `${nameOf(draft.residentId)} (${t('knownPerson')})`]];
    const address = [draft.street, draft.house, draft.flat].filter((part) => part !== '').join(' ');
    return [
      ['lastName', `${draft.lastName} (${t('newPerson')})`],
      ['firstName', draft.firstName],
      ['birthDate', draft.birthDate === '' ? '' : formatDate(draft.birthDate, locale)],
      ['pesel', draft.pesel],
      ['phone', draft.phone === '' ? '' : formatPhone(draft.phone)],
      ['street', address === '' ? '' : `${address}, ${draft.city}`],
    ];
  }
}
