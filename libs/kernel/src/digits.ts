/** Drops what people type between digits: spaces of any kind, hyphens, dots, brackets, slashes. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s\u2010-\u2015.()/-]/gu, '');
}

/** True for a number such as 000-000-00-00, which passes the checksums of NIP and REGON and belongs to nobody. */
export function isAllZero(digits: string): boolean {
  return /^0+$/.test(digits);
}

/** Sum of digit x weight over the weights' length, the first step of every Polish register checksum. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
}
