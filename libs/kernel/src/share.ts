import { DomainError } from './domain-error';
import type { Grosze } from './money';

/**
 * Arithmetic of "more than 35.00 % of the value": part of a whole against a threshold in basis points (3500 = 35.00 %).
 * Everything is compared crosswise in integers, since 35 % is not exact in binary fractions.
 * Every function throws DomainError invalid `kernel.share-not-comparable` unless 0 <= part <= whole are whole grosze
 * and 0 <= threshold < 10000.
 */

const WHOLE_BP = 10_000;

/** True when part / whole > threshold; exactly on the threshold, or nothing delivered at all, is not above. */
export function strictlyAbove(part: Grosze, whole: Grosze, thresholdBp: number): boolean {
  assertComparable(part, whole, thresholdBp);
  return BigInt(part) * BigInt(WHOLE_BP) > BigInt(whole) * BigInt(thresholdBp);
}

/**
 * part / whole in basis points for display, rounded down so that a figure never looks better than it is; null when
 * the whole is 0. Judge with `strictlyAbove`: a share of 35.001 % displays 3500 and passes.
 */
export function shareBasisPoints(part: Grosze, whole: Grosze): number | null {
  assertComparable(part, whole, 0);
  return whole === 0 ? null : Number((BigInt(part) * BigInt(WHOLE_BP)) / BigInt(whole));
}

/**
 * Least amount that must move into the part, the whole staying as it is, to come strictly above; 0 when it is.
 * For the worst-case view, where the whole is the budget. A whole of 0 can never be passed and gives 0.
 */
export function shortfall(part: Grosze, whole: Grosze, thresholdBp: number): Grosze {
  assertComparable(part, whole, thresholdBp);
  if (whole === 0) return 0;
  return Math.max(0, leastPartAbove(whole, thresholdBp) - part);
}

/** Greatest amount that may move out of the part, the whole staying as it is, while it stays strictly above; 0 when it is not. */
export function headroom(part: Grosze, whole: Grosze, thresholdBp: number): Grosze {
  assertComparable(part, whole, thresholdBp);
  return Math.max(0, part - leastPartAbove(whole, thresholdBp));
}

/** Least value of new orders to the part (which enlarge the whole too) to come strictly above; 0 when it is. */
export function shortfallByNewOrders(part: Grosze, whole: Grosze, thresholdBp: number): Grosze {
  if (strictlyAbove(part, whole, thresholdBp)) return 0;
  // (part + x) * 10000 > (whole + x) * t  <=>  x > (whole * t - part * 10000) / (10000 - t)
  const missing = BigInt(whole) * BigInt(thresholdBp) - BigInt(part) * BigInt(WHOLE_BP);
  return Number(missing / BigInt(WHOLE_BP - thresholdBp)) + 1;
}

/** Greatest value of new orders outside the part that keeps it strictly above; 0 when it is not above, null when nothing can break it (threshold 0). */
export function headroomForOthers(part: Grosze, whole: Grosze, thresholdBp: number): Grosze | null {
  if (!strictlyAbove(part, whole, thresholdBp)) return 0;
  if (thresholdBp === 0) return null;
  // part * 10000 > (whole + y) * t  <=>  whole + y <= floor((part * 10000 - 1) / t)
  return Number((BigInt(part) * BigInt(WHOLE_BP) - 1n) / BigInt(thresholdBp)) - whole;
}

function leastPartAbove(whole: Grosze, thresholdBp: number): Grosze {
  return Number((BigInt(whole) * BigInt(thresholdBp)) / BigInt(WHOLE_BP)) + 1;
}

function assertComparable(part: number, whole: number, thresholdBp: number): void {
  const amounts = Number.isSafeInteger(part) && Number.isSafeInteger(whole) && part >= 0 && part <= whole;
  const threshold = Number.isInteger(thresholdBp) && thresholdBp >= 0 && thresholdBp < WHOLE_BP;
  if (!amounts || !threshold) throw new DomainError('invalid', 'kernel.share-not-comparable');
}
