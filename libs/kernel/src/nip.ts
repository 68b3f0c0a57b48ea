import { accepts } from './accepts';
import type { Brand } from './brand';
import { isAllZero, weightedSum, withoutSeparators } from './digits';
import { DomainError } from './domain-error';

/** A checked tax number of an organisation: 10 digits. */
export type Nip = Brand<string, 'Nip'>;

const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7] as const;

/**
 * Reads a NIP with or without hyphens and the European prefix PL.
 * @throws DomainError invalid `kernel.nip-not-10-digits`, `kernel.nip-wrong-check-digit`
 */
export function parseNip(text: string): Nip {
  const digits = withoutSeparators(text).replace(/^PL/i, '');
  if (!/^[0-9]{10}$/.test(digits)) throw new DomainError('invalid', 'kernel.nip-not-10-digits');
  // A remainder of 10 equals no digit, so such a number is never issued.
  const wrong = weightedSum(digits, WEIGHTS) % 11 !== Number(digits[9]);
  if (wrong || isAllZero(digits)) throw new DomainError('invalid', 'kernel.nip-wrong-check-digit');
  return digits as Nip;
}

/** True only for the stored form: 10 digits that `parseNip` accepts. */
export function isNip(text: string): text is Nip {
  return accepts(parseNip, text);
}

/** Display form 123-456-32-18. */
export function formatNip(nip: Nip): string {
  return `${nip.slice(0, 3)}-${nip.slice(3, 6)}-${nip.slice(6, 8)}-${nip.slice(8)}`;
}
