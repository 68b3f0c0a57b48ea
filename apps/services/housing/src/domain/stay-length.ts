import { addMonths, DomainError, type LocalDate } from '@cus/kernel';
import { type FlatKind, flatForms, ruleOn, timeLimitedStay } from '@cus/rules';

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
