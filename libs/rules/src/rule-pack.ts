import { addDays, DomainError, parseLocalDate, rangeContains, type LocalDate } from '@cus/kernel';

/** Where a rule is written. */
export interface Clause {
  /** Act, programme, grant agreement or resolution, as its readers call it. */
  readonly act: string;
  /** Article or paragraph; null when only the rule, not its number, could be confirmed. */
  readonly article: string | null;
  readonly note?: string;
}

/** One version of a rule. */
export interface RuleEntry<T> {
  /** First day the value is vouched for; the clause itself may be older. */
  readonly validFrom: LocalDate;
  /** Last day, included; absent while in force. */
  readonly validTo?: LocalDate;
  readonly value: T;
  readonly clause: Clause;
  /** True when the value was read in its source, false when it is known but still to be confirmed. */
  readonly verified: boolean;
  /** True for a value only the centre can give (a council's resolution): plausible, to be replaced on installation. */
  readonly assumption?: true;
}

/** All versions of one rule, oldest first, without gap or overlap. */
export interface RulePack<T> {
  readonly name: string;
  readonly entries: readonly RuleEntry<T>[];
}

/** An entry as it is written in a pack: dates are checked by `defineRulePack`. */
export type RuleEntryText<T> = Omit<RuleEntry<T>, 'validFrom' | 'validTo'> & {
  readonly validFrom: string;
  readonly validTo?: string;
};

/**
 * Checks and freezes the versions of a rule.
 * @throws Error at definition for a day that is not real, an end before its start, a gap or an overlap
 */
export function defineRulePack<T>(name: string, texts: readonly RuleEntryText<T>[]): RulePack<T> {
  if (texts.length === 0) throw new Error(`rule ${name}: has no version`);
  const entries = texts.map(({ validFrom, validTo, ...rest }): RuleEntry<T> => {
    const from = parseLocalDate(validFrom);
    return Object.freeze(
      validTo ? { ...rest, validFrom: from, validTo: parseLocalDate(validTo) } : { ...rest, validFrom: from },
    );
  });
  entries.forEach((entry, i) => {
    if (entry.validTo && entry.validTo < entry.validFrom) {
      throw new Error(`rule ${name}: ends before ${entry.validFrom}`);
    }
    const next = entries[i + 1];
    if (!next) return;
    const expected = entry.validTo && addDays(entry.validTo, 1);
    if (!expected || next.validFrom < expected) throw new Error(`rule ${name}: overlap at ${next.validFrom}`);
    if (next.validFrom > expected) throw new Error(`rule ${name}: gap before ${next.validFrom}`);
  });
  return Object.freeze({ name, entries: Object.freeze(entries) });
}

/**
 * The version in force on a day. Ask for the day the law looks at: when the procedure began, the request came in,
 * the service was given.
 * @throws DomainError invalid `rules.none-on-that-day` with rule and date
 */
export function ruleOn<T>(pack: RulePack<T>, date: LocalDate): RuleEntry<T> {
  const entry = pack.entries.find(({ validFrom, validTo }) =>
    rangeContains({ from: validFrom, to: validTo }, date),
  );
  if (!entry) throw new DomainError('invalid', 'rules.none-on-that-day', { rule: pack.name, date });
  return entry;
}
