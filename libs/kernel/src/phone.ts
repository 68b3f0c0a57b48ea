import { accepts } from './accepts';
import type { Brand } from './brand';
import { withoutSeparators } from './digits';
import { DomainError } from './domain-error';

/** A telephone number in E.164: plus, country, number, no spaces. */
export type Phone = Brand<string, 'Phone'>;

/** Two-digit beginnings of Polish mobile numbers in the national numbering plan (UKE). */
const MOBILE = /^(45|50|51|53|57|60|66|69|72|73|78|79|88)/;

/**
 * Reads a number as it is dictated: Polish without a prefix, with +48 or 0048.
 * A number with another country's prefix is kept, since residents from abroad have such phones.
 * @throws DomainError invalid `kernel.phone-not-9-digits` (Polish), `kernel.phone-not-international` (other)
 */
export function parsePhone(text: string): Phone {
  const compact = withoutSeparators(text).replace(/^00/, '+');
  const national = /^(?:\+?48)?([0-9]{9})$/.exec(compact)?.[1];
  if (national && /^[1-9]/.test(national)) return `+48${national}` as Phone;
  if (!compact.startsWith('+') || compact.startsWith('+48')) {
    throw new DomainError('invalid', 'kernel.phone-not-9-digits');
  }
  if (!/^\+[1-9][0-9]{7,14}$/.test(compact)) {
    throw new DomainError('invalid', 'kernel.phone-not-international');
  }
  return compact as Phone;
}

/** True only for the stored form (E.164). */
export function isPhone(text: string): text is Phone {
  return accepts(parsePhone, text);
}

/** Grouped for reading aloud: mobile 600 123 456, area code first for others 41 274 52 61, foreign numbers with prefix. */
export function formatPhone(phone: Phone): string {
  const national = /^\+48([0-9]{9})$/.exec(phone)?.[1];
  if (!national) return phone.replace(/([0-9]{3})(?=[0-9]{2})/g, '$1 ');
  const groups = isMobileOrSpecial(national) ? [3, 3, 3] : [2, 3, 2, 2];
  let at = 0;
  return groups.map((size) => national.slice(at, (at += size))).join(' ');
}

/** True when an SMS can be sent: a Polish mobile number. */
export function isMobile(phone: Phone): boolean {
  return phone.startsWith('+48') && MOBILE.test(phone.slice(3));
}

/** 700, 800 and their like are services, not areas, and are printed in threes as mobiles are. */
function isMobileOrSpecial(national: string): boolean {
  return MOBILE.test(national) || /^(70|80)/.test(national);
}
