/** The screen's own words for a value a form cannot say by itself: codes, and elements of lists. */
export type WordsOf = (field: string, value: unknown) => string | undefined;

/** How the reader's language says plain values. */
export interface Speech {
  readonly day: (isoDate: string) => string;
  readonly money: (grosze: number) => string;
  readonly part: (basisPoints: number) => string;
  readonly number: (value: number) => string;
  readonly truth: (value: boolean) => string;
  readonly empty: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The value of a form's field in words; the name of the field carries its unit, as everywhere in the contracts. */
export function sayValue(field: string, value: unknown, speech: Speech, wordsOf?: WordsOf): string {
  if (isBlank(value)) return speech.empty;
  const own = wordsOf?.(field, value);
  if (own !== undefined) return own;
  if (typeof value === 'boolean') return speech.truth(value);
  if (typeof value === 'number') return sayNumber(field, value, speech);
  if (typeof value === 'string') return DAY.test(value) ? speech.day(value) : value;
  const parts = Array.isArray(value)
    ? value.map((each: unknown) => sayValue(field, each, speech, wordsOf))
    : Object.entries(value as object)
        .filter(([, each]) => !isBlank(each))
        .map(([name, each]) => sayValue(name, each, speech, wordsOf));
  return parts.length === 0 ? speech.empty : parts.join(Array.isArray(value) ? '; ' : ', ');
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function sayNumber(field: string, value: number, speech: Speech): string {
  if (field.endsWith('Grosze')) return speech.money(value);
  if (/(BasisPoints|Bp)$/.test(field)) return speech.part(value);
  return speech.number(field.endsWith('Milli') ? value / 1000 : value);
}
