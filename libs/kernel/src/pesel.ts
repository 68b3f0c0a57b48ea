import { accepts } from './accepts';
import type { Brand } from './brand';
import { weightedSum, withoutSeparators } from './digits';
import { DomainError } from './domain-error';
import { isLocalDate, type LocalDate } from './local-date';

/** A checked PESEL number: 11 digits, real birth date, right check digit. */
export type Pesel = Brand<string, 'Pesel'>;

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3] as const;

/** The century is added to the month: 80 for 1800s, 0 for 1900s, 20 for 2000s, 40 for 2100s, 60 for 2200s. */
const CENTURY_OF_MONTH_SHIFT = [1900, 2000, 2100, 2200, 1800] as const;

/**
 * Reads a PESEL as people type it (spaces and hyphens allowed).
 * @throws DomainError invalid `kernel.pesel-not-11-digits`, `kernel.pesel-no-such-birth-date`, `kernel.pesel-wrong-check-digit`
 */
export function parsePesel(text: string): Pesel {
  const digits = withoutSeparators(text);
  if (!/^[0-9]{11}$/.test(digits)) throw new DomainError('invalid', 'kernel.pesel-not-11-digits');
  if (!isRealDate(birthDateParts(digits))) {
    throw new DomainError('invalid', 'kernel.pesel-no-such-birth-date');
  }
  const check = (10 - (weightedSum(digits, WEIGHTS) % 10)) % 10;
  if (check !== Number(digits[10])) throw new DomainError('invalid', 'kernel.pesel-wrong-check-digit');
  return digits as Pesel;
}

/** True only for the stored form: 11 digits without separators that `parsePesel` accepts. */
export function isPesel(text: string): text is Pesel {
  return accepts(parsePesel, text);
}

/**
 * Birth date written in the number.
 * @throws DomainError invalid `kernel.pesel-birth-date-out-of-range` for a person born before 1900 or after 2199
 */
export function peselBirthDate(pesel: Pesel): LocalDate {
  const [year, month, day] = birthDateParts(pesel);
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isLocalDate(text)) throw new DomainError('invalid', 'kernel.pesel-birth-date-out-of-range');
  return text;
}

/** Sex written in the number: the tenth digit is even for women. */
export function peselSex(pesel: Pesel): 'female' | 'male' {
  return Number(pesel[9]) % 2 === 0 ? 'female' : 'male';
}

/** What a screen shows until the number is revealed: only the last four digits, which do not tell the birth date. */
export function maskPesel(pesel: Pesel): string {
  return `•••••••${pesel.slice(7)}`;
}

function birthDateParts(digits: string): readonly [year: number, month: number, day: number] {
  const shiftedMonth = Number(digits.slice(2, 4));
  const century = CENTURY_OF_MONTH_SHIFT[Math.floor(shiftedMonth / 20)] ?? NaN;
  return [century + Number(digits.slice(0, 2)), shiftedMonth % 20, Number(digits.slice(4, 6))];
}

function isRealDate([year, month, day]: readonly [number, number, number]): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
