import { ruleOn, socialEconomyForms } from '@cus/rules';
import type { LegalForm, LocalDate } from '@cus/kernel';

/** Whether a legal form may be a social-economy entity (PES) on the day a contract is signed. */
export function mayBePes(form: LegalForm, on: LocalDate): boolean {
  return ruleOn(socialEconomyForms, on).value.includes(form);
}
