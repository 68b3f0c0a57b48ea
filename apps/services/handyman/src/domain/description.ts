import { DomainError } from '@cus/kernel';

/** Nine digits in a row, however grouped, are a telephone or a PESEL; nothing in a repair is that long. */
const LONG_NUMBER = /\d(?:[\s.-]?\d){8,}/;
const MAIL = /\S@\S/;

/**
 * A description travels to field phones and providers, so it may name nobody. Names cannot be told from words by a
 * machine; numbers and addresses of people can.
 * @throws DomainError invalid `handyman.description-names-somebody`
 */
export function assertNamesNobody(description: string): void {
  if (LONG_NUMBER.test(description) || MAIL.test(description))
    throw new DomainError('invalid', 'handyman.description-names-somebody');
}
