import { sayValue, type Speech, type WordsOf } from './say-value';
import { placeOf, type ChangedPart } from './three-way';

interface Sayings {
  /** Labels of the form's fields; a list's own label stands for its elements. */
  readonly labels: Readonly<Partial<Record<string, string>>>;
  readonly speech: Speech;
  readonly removed: string;
  readonly wordsOf: WordsOf | undefined;
}

export interface SaidPart {
  readonly label: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A changed part in words: "Opieka wytchnieniowa: Ile razem", and its three values. */
export function sayPart(part: ChangedPart, values: unknown, sayings: Sayings): SaidPart {
  const { labels, speech, removed, wordsOf } = sayings;
  const names = part.path.filter((step) => typeof step === 'string');
  const field = names.at(-1) ?? '';
  const isElement = typeof part.path.at(-1) !== 'string';
  const words = (value: unknown) =>
    isElement && value === undefined ? removed : sayValue(field, value, speech, wordsOf);
  const { path, elements } = placeOf(values, part.path);
  const element = isElement ? undefined : elements.at(-1);
  const owner = element === undefined ? undefined : wordsOf?.(names.at(-2) ?? '', element);
  const label = labelAt(path, labels) ?? field;
  return {
    label: owner === undefined ? label : `${owner}: ${label}`,
    before: words(part.before),
    mine: words(part.mine),
    theirs: words(part.theirs),
  };
}

/** The label of a path or of the nearest list around it. */
function labelAt(path: string, labels: Sayings['labels']): string | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const label = labels[at];
    if (label !== undefined) return label;
  }
  return undefined;
}
