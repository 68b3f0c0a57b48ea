/** Search form of a name: lower case, without Polish and other diacritics, one space between words. */
export function normalizeName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Likeness of two texts from 0 to 1: shared groups of three letters over all groups.
 * Counts as PostgreSQL's pg_trgm does, so the screen and the database order candidates alike.
 */
export function trigramSimilarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  const all = new Set([...left, ...right]).size;
  if (all === 0) return 0;
  return (left.size + right.size - all) / all;
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of normalizeName(text).split(' ').filter(Boolean)) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  }
  return found;
}
