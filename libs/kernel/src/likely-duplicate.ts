import type { LocalDate } from './local-date';
import { normalizeName, trigramSimilarity } from './name-search';
import type { Pesel } from './pesel';
import type { Phone } from './phone';

export interface PersonTraits {
  readonly givenName: string;
  readonly surname: string;
  readonly birthDate?: LocalDate | null;
  readonly pesel?: Pesel | null;
  readonly phone?: Phone | null;
}

/** Why two records look like one person; each part from 0 to 1, null when one side does not know it. */
export interface DuplicateScore {
  /** 0 to 1; from `LIKELY_DUPLICATE` on, worth asking the clerk "is this the person?". Never merges by itself. */
  readonly score: number;
  readonly givenName: number;
  readonly surname: number;
  /** True when given name and surname match better the other way round. */
  readonly swapped: boolean;
  readonly birthDate: number | null;
  readonly pesel: number | null;
  readonly phone: number | null;
}

export const LIKELY_DUPLICATE = 0.75;

/**
 * How likely two records describe one person. The same PESEL decides (1); two different ones cap the score at 0.5,
 * because a wrong number is rarer than two people of one name. Otherwise surname and given name weigh 0.35 each and
 * the birth date 0.3; what is not known on both sides leaves its weight to the rest; a shared phone adds 0.1, no
 * more, as families share one.
 */
export function likelyDuplicate(a: PersonTraits, b: PersonTraits): DuplicateScore {
  const straight = nameParts(a, b);
  const turned = nameParts(a, { givenName: b.surname, surname: b.givenName });
  const swapped = turned.givenName + turned.surname > straight.givenName + straight.surname;
  const { givenName, surname } = swapped ? turned : straight;
  const birthDate = a.birthDate && b.birthDate ? dateSimilarity(a.birthDate, b.birthDate) : null;
  const pesel = a.pesel && b.pesel ? Number(a.pesel === b.pesel) : null;
  const phone = a.phone && b.phone ? Number(a.phone === b.phone) : null;

  const names = 0.35 * givenName + 0.35 * surname;
  const likeness = birthDate === null ? names / 0.7 : names + 0.3 * birthDate;
  const withPhone = Math.min(1, likeness + (phone ?? 0) * 0.1);
  const score = pesel === 1 ? 1 : pesel === 0 ? Math.min(0.5, withPhone) : withPhone;
  return { score, givenName, surname, swapped, birthDate, pesel, phone };
}

function nameParts(a: PersonTraits, b: PersonTraits): { givenName: number; surname: number } {
  return { givenName: bestPart(a.givenName, b.givenName), surname: bestPart(a.surname, b.surname) };
}

/** Likeness of whole names, or slightly less of their best single parts: Nowak-Kowalska was or became Kowalska. */
function bestPart(a: string, b: string): number {
  const whole = trigramSimilarity(a, b);
  const [partsA, partsB] = [normalizeName(a).split(' '), normalizeName(b).split(' ')];
  if (partsA.length === 1 && partsB.length === 1) return whole;
  const parts = partsA.flatMap((left) => partsB.map((right) => trigramSimilarity(left, right)));
  return Math.max(whole, 0.9 * Math.max(...parts));
}

/** Exact 1; day and month exchanged, or one of the three numbers different, 0.6: the usual slips of the pen. */
function dateSimilarity(a: LocalDate, b: LocalDate): number {
  if (a === b) return 1;
  const [left, right] = [a.split('-'), b.split('-')];
  const same = left.filter((part, i) => part === right[i]).length;
  const exchanged = left[0] === right[0] && left[1] === right[2] && left[2] === right[1];
  return exchanged || same === 2 ? 0.6 : 0;
}
