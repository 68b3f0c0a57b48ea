import { accepts } from './accepts';
import type { Brand } from './brand';
import { isAllZero, withoutSeparators } from './digits';
import { DomainError } from './domain-error';

/** A checked Polish bank account: PL and 26 digits, without spaces. */
export type Iban = Brand<string, 'Iban'>;

/** Letters P and L as ISO 13616 counts them. */
const PL_AS_DIGITS = '2521';

/**
 * Reads a Polish account number with or without PL and spaces.
 * @throws DomainError invalid `kernel.iban-not-polish-26-digits`, `kernel.iban-wrong-check-digits`
 */
export function parseIban(text: string): Iban {
  const digits = withoutSeparators(text).replace(/^PL/i, '');
  if (!/^[0-9]{26}$/.test(digits)) throw new DomainError('invalid', 'kernel.iban-not-polish-26-digits');
  const [check, account] = [digits.slice(0, 2), digits.slice(2)];
  const wrong = BigInt(account + PL_AS_DIGITS + check) % 97n !== 1n;
  // Only 02-98 are ever computed (98 - remainder); 00, 01 and 99 are congruent twins of a valid pair.
  if (wrong || isAllZero(account) || Number(check) < 2 || Number(check) > 98) {
    throw new DomainError('invalid', 'kernel.iban-wrong-check-digits');
  }
  return `PL${digits}` as Iban;
}

/** True only for the stored form: PL and 26 digits. */
export function isIban(text: string): text is Iban {
  return accepts(parseIban, text);
}

/** Display form in the groups Polish banks print: PL 61 1090 1014 0000 0712 1981 2874. */
export function formatIban(iban: Iban): string {
  const account = iban.slice(4).replace(/(.{4})(?=.)/g, '$1 ');
  return `PL ${iban.slice(2, 4)} ${account}`;
}
