import { accepts } from './accepts';
import type { Brand } from './brand';
import { isAllZero, weightedSum, withoutSeparators } from './digits';
import { DomainError } from './domain-error';

/** A checked statistical number: 9 digits of an organisation or 14 of its local unit. */
export type Regon = Brand<string, 'Regon'>;

const WEIGHTS_9 = [8, 9, 2, 3, 4, 5, 6, 7] as const;
const WEIGHTS_14 = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8] as const;

/**
 * Reads a REGON of 9 or 14 digits. The first nine digits of the long form must be a right short number.
 * @throws DomainError invalid `kernel.regon-not-9-or-14-digits`, `kernel.regon-wrong-check-digit`
 */
export function parseRegon(text: string): Regon {
  const digits = withoutSeparators(text);
  if (!/^([0-9]{9}|[0-9]{14})$/.test(digits)) {
    throw new DomainError('invalid', 'kernel.regon-not-9-or-14-digits');
  }
  const organisation = digits.slice(0, 9);
  const right =
    !isAllZero(organisation) &&
    endsWithCheckDigit(organisation, WEIGHTS_9) &&
    (digits.length === 9 || endsWithCheckDigit(digits, WEIGHTS_14));
  if (!right) throw new DomainError('invalid', 'kernel.regon-wrong-check-digit');
  return digits as Regon;
}

/** True only for the stored form: digits that `parseRegon` accepts. */
export function isRegon(text: string): text is Regon {
  return accepts(parseRegon, text);
}

function endsWithCheckDigit(digits: string, weights: readonly number[]): boolean {
  return (weightedSum(digits, weights) % 11) % 10 === Number(digits[weights.length]);
}
