import { addMonths, DomainError, type LocalDate } from '@cus/kernel';
import { defineRulePack, type FlatKind, flatForms, ruleOn } from '@cus/rules';

interface TimeLimits {
  /** Longest stay granted at first, in months. */
  readonly firstMonths: number;
  /** By how many months it may be prolonged altogether. */
  readonly extensionMonths: number;
}

/** How long a stay that the law grants only for a stated time may last; the act leaves the number to the gmina. */
export const timeLimitedStay = defineRulePack<TimeLimits>('housing-time-limited-stay', [
  {
    validFrom: '2020-01-01',
    value: { firstMonths: 12, extensionMonths: 12 },
    clause: {
      act: 'Uchwała rady miejskiej / program usług społecznych gminy',
      article: null,
      note: 'czas określony: art. 53 ust. 8 ustawy o pomocy społecznej',
    },
    verified: false,
    assumption: true,
  },
]);

interface Length {
  readonly kind: FlatKind;
  readonly from: LocalDate;
  /** Morning of leaving. */
  readonly until: LocalDate | undefined;
  readonly extended: boolean;
}

/**
 * Rules of the day the stay begins.
 * @throws DomainError invalid `housing.end-required`, rule-broken `housing.stay-too-long` (with last day and clause)
 */
export function assertLength({ kind, from, until, extended }: Length): void {
  if (!ruleOn(flatForms, from).value[kind].timeLimited) return;
  if (!until) throw new DomainError('invalid', 'housing.end-required');
  const { value, clause } = ruleOn(timeLimitedStay, from);
  const months = value.firstMonths + (extended ? value.extensionMonths : 0);
  const latest = addMonths(from, months);
  if (until > latest)
    throw new DomainError('rule-broken', 'housing.stay-too-long', { latest, months, clause: clause.act });
}
