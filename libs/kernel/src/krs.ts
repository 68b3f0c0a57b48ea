import { accepts } from './accepts';
import type { Brand } from './brand';
import { isAllZero, withoutSeparators } from './digits';
import { DomainError } from './domain-error';

/** A number in the National Court Register: 10 digits. It carries no check digit, only the register can confirm it. */
export type Krs = Brand<string, 'Krs'>;

/**
 * Reads a KRS number with or without the word KRS before it.
 * @throws DomainError invalid `kernel.krs-not-10-digits`
 */
export function parseKrs(text: string): Krs {
  const digits = withoutSeparators(text).replace(/^KRS:?/i, '');
  if (!/^[0-9]{10}$/.test(digits) || isAllZero(digits)) {
    throw new DomainError('invalid', 'kernel.krs-not-10-digits');
  }
  return digits as Krs;
}

/** True only for the stored form: 10 digits. */
export function isKrs(text: string): text is Krs {
  return accepts(parseKrs, text);
}
