export interface Options {
  /** Name of the service, kebab-case. */
  readonly name: string;
  /** Pillar it belongs to. */
  readonly folder: 'services' | 'assistance';
  /** What it keeps, singular, kebab-case. */
  readonly noun: string;
  /** Its name on Polish screens. */
  readonly polish?: string;
}

/** Every form of the names that the templates use as `__key__`. */
export type Names = Readonly<Record<string, string>> & {
  readonly service: string;
  readonly serviceVar: string;
  readonly folder: string;
  readonly title: string;
  readonly polishTitle: string;
};

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Words PostgreSQL keeps for itself, as far as a noun might be one, and tables the platform puts beside ours. */
const TAKEN = new Set(
  `all any case check column constraint default do end for from grant group in into limit offset on only or order
   primary references select table then to union unique user using when where window with
   outbox inbox command-answer audit dead-letter replay-request migration`.split(/\s+/),
);

/** @throws Error with one clear sentence when a name cannot be used. */
export function namesOf({ name, folder, noun, polish }: Options, timestamp: number): Names {
  for (const [what, word] of [
    ['name', name],
    ['noun', noun],
  ] as const)
    if (!KEBAB.test(word) || word.length > 30)
      throw new Error(`The ${what} "${word}" must be lower-case words joined by "-", at most 30 characters.`);
  if (!['services', 'assistance'].includes(folder))
    throw new Error(`--folder must be services or assistance, not "${folder}".`);
  if (TAKEN.has(noun)) throw new Error(`"${noun}" cannot name a table; take another noun.`);

  if (polish !== undefined && !/^[\p{L}\d (),.-]{1,60}$/u.test(polish))
    throw new Error(`--polish may have letters, digits, spaces and ( ) , . - only, not "${polish}".`);

  const plural = pluralOf(noun);
  const article = /^[aeio]/.test(noun) ? 'an' : 'a';
  const title = capital(words(name));
  return {
    service: name,
    serviceVar: camel(name),
    Service: capital(camel(name)),
    schema: snake(name),
    folder,
    title,
    titleLower: words(name),
    polishTitle: polish ?? title,
    nounVar: camel(noun),
    Noun: capital(camel(noun)),
    noun,
    table: snake(noun),
    plural,
    Nouns: capital(camel(plural)),
    nounWords: words(noun),
    nounWordsPlural: words(plural),
    aNoun: `${article} ${words(noun)}`,
    ANoun: `${capital(article)} ${words(noun)}`,
    timestamp: String(timestamp),
  };
}

/** English plural, good enough for nouns of a glossary. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Replaces every `__key__` of a template. */
export function filled(template: string, names: Names): string {
  return template.replace(/__([A-Za-z]+)__/g, (_, key: string) => {
    const value = names[key];
    if (value === undefined) throw new Error(`The template uses __${key}__, which no name fills.`);
    return value;
  });
}

const camel = (kebab: string) => kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const snake = (kebab: string) => kebab.replaceAll('-', '_');
const words = (kebab: string) => kebab.replaceAll('-', ' ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
