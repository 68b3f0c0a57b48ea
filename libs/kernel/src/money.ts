import { DomainError } from './domain-error';

/** An amount in grosze: a safe integer, negative for corrections. Plain number, so it travels in JSON and SQL unchanged. */
export type Grosze = number;

/** @throws DomainError invalid `kernel.money-not-whole-grosze` for fractions, NaN and amounts beyond 2^53 */
export function assertGrosze(value: number): asserts value is Grosze {
  if (!Number.isSafeInteger(value)) throw new DomainError('invalid', 'kernel.money-not-whole-grosze');
}

/**
 * Reads an amount in złoty as Poles write it: `3 125 000,00`, `1250`, `12,5`, `12.50`, `-7,00 zł`.
 * @returns grosze
 * @throws DomainError invalid `kernel.money-not-readable`, `kernel.money-not-whole-grosze`
 */
export function zloty(text: string): Grosze {
  const match =
    /^([-\u2212]?)([0-9]+|[0-9]{1,3}(?:\s[0-9]{3})+)(?:[,.]([0-9]{1,2}))?(?:\s?(?:zł|PLN))?$/u.exec(
      text.trim(),
    );
  if (!match) throw new DomainError('invalid', 'kernel.money-not-readable');
  const [, sign, whole = '', fraction = ''] = match;
  const amount = Number(whole.replace(/\s/gu, '') + fraction.padEnd(2, '0'));
  assertGrosze(amount);
  return sign && amount !== 0 ? -amount : amount;
}

/**
 * Display form such as `3 125 000,00 zł` (with non-breaking spaces), in the reader's language.
 * Thousands are always grouped, so that amounts of four and five digits line up in a column.
 */
export function formatZloty(amount: Grosze, locale = 'pl-PL'): string {
  assertGrosze(amount);
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const exact = `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
  return formatterFor(locale).format(exact);
}

/**
 * Price of a quantity given in thousandths of its unit (1 h 30 min = 1500).
 * Rounds half a grosz away from zero, so that a correction is the exact mirror of what it corrects.
 */
export function multiply(unitPrice: Grosze, thousandths: number): Grosze {
  return multiplyByRatio(unitPrice, thousandths, 1000);
}

/**
 * amount x numerator / denominator, exact until one rounding: half a grosz away from zero.
 * Minutes at an hourly rate: `multiplyByRatio(rate, minutes, 60)`; per cent: `multiplyByRatio(amount, percent, 100)`.
 * @throws DomainError invalid `kernel.ratio-not-whole` unless both are integers and the denominator is positive
 */
export function multiplyByRatio(amount: Grosze, numerator: number, denominator: number): Grosze {
  assertGrosze(amount);
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new DomainError('invalid', 'kernel.ratio-not-whole');
  }
  const product = BigInt(amount) * BigInt(numerator);
  const [magnitude, divisor] = [product < 0n ? -product : product, BigInt(denominator)];
  const rounded = Number((magnitude * 2n + divisor) / (divisor * 2n));
  return checked(product < 0n && rounded !== 0 ? -rounded : rounded);
}

/** @throws DomainError invalid `kernel.money-not-whole-grosze` when an amount or the total is not exact */
export function sum(amounts: Iterable<Grosze>): Grosze {
  let total = 0;
  for (const amount of amounts) {
    assertGrosze(amount);
    total = checked(total + amount);
  }
  return total;
}

/**
 * Splits an amount in proportion to weights so that the parts add up to it exactly: each part is rounded towards
 * zero, then the grosze left over go to the largest remainders, the earlier of equals first.
 * @throws DomainError invalid `kernel.weights-not-usable` unless weights are integers >= 0 and one is positive
 */
export function allocate(total: Grosze, weights: readonly number[]): Grosze[] {
  assertGrosze(total);
  const usable = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  if (!usable || !weights.some((weight) => weight > 0)) {
    throw new DomainError('invalid', 'kernel.weights-not-usable');
  }
  const allWeights = weights.reduce((a, weight) => a + BigInt(weight), 0n);

  const amount = BigInt(Math.abs(total));
  const shares = weights.map((weight, index) => {
    const product = amount * BigInt(weight);
    return { index, part: Number(product / allWeights), remainder: product % allWeights };
  });
  let left = Math.abs(total) - shares.reduce((a, share) => a + share.part, 0);
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const share of byRemainder) {
    if (left-- <= 0) break;
    share.part++;
  }
  return shares.map(({ part }) => (total < 0 && part !== 0 ? -part : part));
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: string): Intl.NumberFormat {
  const known = formatters.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency: 'PLN', useGrouping: 'always' });
  formatters.set(locale, made);
  return made;
}

function checked(amount: number): Grosze {
  assertGrosze(amount);
  return amount;
}
