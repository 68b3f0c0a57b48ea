import { addDays, type LocalDate } from '@cus/kernel';

/**
 * After an order has closed its provider keeps seeing the resident for this long: the last month is settled and
 * disputes about it are answered within that time. A choice of ours (data minimisation, art. 5 GDPR), not a limit of law.
 */
export const DISCLOSURE_DAYS_AFTER_CLOSING = 30;

/** Last day a provider sees the resident of an order that closed on `closedOn`. */
export function disclosureEndsOn(closedOn: LocalDate): LocalDate {
  return addDays(closedOn, DISCLOSURE_DAYS_AFTER_CLOSING);
}
