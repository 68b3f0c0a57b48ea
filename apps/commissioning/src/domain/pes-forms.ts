import { defineRulePack, ruleOn } from '@cus/rules';
import type { LocalDate } from '@cus/kernel';
import type { LegalForm } from './types';

/** Legal forms that may be a social-economy entity (PES), by the day the contract is signed. */
const pesForms = defineRulePack<readonly LegalForm[]>('pes-legal-forms', [
  {
    validFrom: '2020-01-01',
    value: [
      'social-cooperative',
      'occupational-therapy-workshop',
      'vocational-activity-establishment',
      'social-integration-centre',
      'social-integration-club',
      'worker-cooperative',
      'agricultural-production-cooperative',
      'association',
      'foundation',
      'non-profit-company',
      'church-entity',
      'rural-housewives-circle',
    ],
    clause: {
      act: 'Ustawa z dnia 5 sierpnia 2022 r. o ekonomii społecznej',
      article: 'art. 2 pkt 5',
      note: 'przed wejściem ustawy w życie: ta sama lista z wytycznych programowych; warunek projektu',
    },
    verified: false,
  },
]);

export function mayBePes(form: LegalForm, on: LocalDate): boolean {
  return ruleOn(pesForms, on).value.includes(form);
}
