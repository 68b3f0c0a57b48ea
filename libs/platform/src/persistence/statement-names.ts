/** Texts seen once are remembered up to this many: statements of varying length must not fill the memory. */
const CANDIDATES = 1_000;

export interface StatementNames {
  /** Name to prepare a statement's text under; `undefined` while it was seen only once, or when all names are given out. */
  nameOf(text: string): string | undefined;
  /** Gives every text a new name from now on. */
  forget(): void;
}

/** Names for the statements a process repeats, at most `limit` of them. */
export function statementNames(limit: number): StatementNames {
  const seenOnce = new Set<string>();
  const names = new Map<string, string>();
  let generation = 0;
  return {
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined) return known;
      if (names.size >= limit) return undefined;
      if (!seenOnce.delete(text)) {
        if (seenOnce.size >= CANDIDATES) seenOnce.clear();
        seenOnce.add(text);
        return undefined;
      }
      const name = `s${generation}_${names.size}`;
      names.set(text, name);
      return name;
    },
    forget() {
      generation += 1;
      names.clear();
    },
  };
}
