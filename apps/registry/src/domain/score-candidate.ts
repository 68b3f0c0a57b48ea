import {
  LIKELY_DUPLICATE,
  likelyDuplicate,
  normalizeName,
  trigramSimilarity,
  type LocalDate,
  type Pesel,
  type Phone,
} from '@cus/kernel';

/** What the person at the counter or on the phone said; at least one of them. */
export interface SearchTraits {
  /** Whole name in one box, in any order. */
  readonly name?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly phone?: string | undefined;
  readonly pesel?: string | undefined;
  readonly address?: string | undefined;
}

export interface CandidateTraits {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  /** Null when unknown or when no PESEL was searched for. */
  readonly pesel: string | null;
  /** Search form of the address; null when unknown or concealed. */
  readonly searchAddress: string | null;
}

export interface CandidateScore {
  readonly score: number;
  readonly likelyDuplicate: boolean;
  readonly matchedBy: readonly ('pesel' | 'name' | 'birth-date' | 'phone' | 'address')[];
}

/** What one trait alone says about a person, when no name was given: a phone is shared by few, a birth date by many. */
const ALONE = { phone: 0.6, address: 0.5, 'birth-date': 0.4 } as const;
/** From here on a name counts as found; below it the candidate came in by another trait. */
const NAME_FOUND = 0.4;

/** How well a record fits what was said. Names are judged by `likelyDuplicate`; other traits can only lift the score. */
export function scoreCandidate(wanted: SearchTraits, found: CandidateTraits): CandidateScore {
  const name = nameScore(wanted, found);
  const peselKnown = Boolean(wanted.pesel && found.pesel);
  const samePesel = peselKnown && wanted.pesel === found.pesel;
  const others = otherMatches(wanted, found);
  const best = Math.max(name.likeness, ...others.map((trait) => ALONE[trait]), 0);
  const lifted = Math.min(1, best + 0.05 * Math.max(0, others.length - 1));
  const score = samePesel ? 1 : peselKnown ? Math.min(0.5, lifted) : lifted;
  return {
    score,
    likelyDuplicate: samePesel || (!peselKnown && name.whole && name.likeness >= LIKELY_DUPLICATE),
    matchedBy: [
      ...(samePesel ? (['pesel'] as const) : []),
      ...(name.likeness >= NAME_FOUND ? (['name'] as const) : []),
      ...others,
    ],
  };
}

/** `whole` tells that first and last name were both said, so that the likeness may accuse of a duplicate. */
function nameScore(wanted: SearchTraits, found: CandidateTraits): { likeness: number; whole: boolean } {
  const { firstName, lastName } = wanted;
  if (firstName && lastName) {
    const { score } = likelyDuplicate(
      {
        givenName: firstName,
        surname: lastName,
        birthDate: (wanted.birthDate ?? null) as LocalDate | null,
        phone: (wanted.phone ?? null) as Phone | null,
        pesel: (wanted.pesel ?? null) as Pesel | null,
      },
      {
        givenName: found.firstName,
        surname: found.lastName,
        birthDate: found.birthDate as LocalDate | null,
        phone: found.phone as Phone | null,
        pesel: found.pesel as Pesel | null,
      },
    );
    return { likeness: score, whole: true };
  }
  const said = wanted.name ?? firstName ?? lastName;
  return { likeness: said ? wordLikeness(said, `${found.lastName} ${found.firstName}`) : 0, whole: false };
}

/** Mean over the words said of the best likeness with a word of the name; a word being typed counts by its beginning. */
function wordLikeness(said: string, name: string): number {
  const [words, parts] = [normalizeName(said).split(' '), normalizeName(name).split(' ')];
  const best = (word: string) =>
    Math.max(
      ...parts.map((part) =>
        part.startsWith(word) ? 0.6 + (0.4 * word.length) / part.length : trigramSimilarity(word, part),
      ),
    );
  return words.reduce((sum, word) => sum + (word ? best(word) : 0), 0) / words.length;
}

function otherMatches(wanted: SearchTraits, found: CandidateTraits): (keyof typeof ALONE)[] {
  const words = wanted.address ? normalizeName(wanted.address).split(' ') : [];
  return [
    ...(wanted.birthDate && wanted.birthDate === found.birthDate ? (['birth-date'] as const) : []),
    ...(wanted.phone && wanted.phone === found.phone ? (['phone'] as const) : []),
    ...(words.length > 0 && words.every((word) => found.searchAddress?.includes(word))
      ? (['address'] as const)
      : []),
  ];
}
