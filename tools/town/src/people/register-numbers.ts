import type { Random } from '../random.ts';

const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** A tax number with a right check digit. */
export function makeNip(random: Random): string {
  for (;;) {
    const digits = Array.from({ length: 9 }, () => random.int(1, 9));
    const check = digits.reduce((sum, digit, i) => sum + digit * (NIP_WEIGHTS[i] ?? 0), 0) % 11;
    if (check < 10) return [...digits, check].join('');
  }
}

/** A register number; it carries no check digit. */
export function makeKrs(random: Random): string {
  return `0000${random.int(100_000, 999_999)}`;
}
