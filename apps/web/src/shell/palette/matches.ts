/** Without accents and case, so that "zlecenia" finds "Zlecenia" and "lodz" finds "Łódź". */
function plain(text: string): string {
  return text.toLowerCase().replace(/ł/g, 'l').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether every word typed begins a word of the text, or its letters stand in it in this order ("nzgl"). */
export function matches(text: string, typed: string): boolean {
  const words = plain(text).split(/\s+/);
  const parts = plain(typed)
    .split(/\s+/)
    .filter((part) => part !== '');
  return parts.every(
    (part) => words.some((word) => word.startsWith(part)) || isSubsequence(part, words.join('')),
  );
}

function isSubsequence(letters: string, text: string): boolean {
  if (letters.length < 3) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
