import { ruleOn, socialEconomyForms } from '@cus/rules';
import type { LocalDate } from '@cus/kernel';
import type { LegalForm } from './types';

/** Whether a legal form may be a social-economy entity (PES) on the day a contract is signed. */
export function mayBePes(form: LegalForm, on: LocalDate): boolean {
  const forms: readonly LegalForm[] = ruleOn(socialEconomyForms, on).value;
  return forms.includes(form);
}
