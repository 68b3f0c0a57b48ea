import { addMonths, type LocalDate, monthOf, monthsBetween } from '@cus/kernel';
import { ruleOn, type WaitingCircumstance, waitingPoints } from '@cus/rules';

export interface WaitingFacts {
  readonly id: string;
  readonly joinedOn: LocalDate;
  readonly circumstances: readonly WaitingCircumstance[];
  readonly minorChildren: number;
}

export interface Reason {
  readonly criterion: WaitingCircumstance | 'minor-children' | 'months-waiting';
  readonly points: number;
}

export interface Ranked<T> {
  readonly entry: T;
  /** From 1. */
  readonly position: number;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

/** Points of one entry on a day, each with what it is given for. */
export function reasonsOf(entry: WaitingFacts, on: LocalDate): readonly Reason[] {
  const rule = ruleOn(waitingPoints, on).value;
  const reasons: Reason[] = [...new Set(entry.circumstances)].map((criterion) => ({
    criterion,
    points: rule.circumstances[criterion],
  }));
  const children = Math.min(entry.minorChildren * rule.perMinorChild, rule.mostForChildren);
  reasons.push({ criterion: 'minor-children', points: children });
  const waiting = Math.min(fullMonths(entry.joinedOn, on) * rule.perMonthWaiting, rule.mostForWaiting);
  reasons.push({ criterion: 'months-waiting', points: waiting });
  return reasons.filter(({ points }) => points > 0);
}

/**
 * The list of a day in order: more points, then the earlier day of joining, then the smaller id. The order given does
 * not matter; who joins later than that day is not on it yet.
 */
export function rankWaiting<T extends WaitingFacts>(
  entries: readonly T[],
  on: LocalDate,
): readonly Ranked<T>[] {
  return entries
    .filter((entry) => entry.joinedOn <= on)
    .map((entry) => {
      const reasons = reasonsOf(entry, on);
      return { entry, reasons, points: reasons.reduce((total, reason) => total + reason.points, 0) };
    })
    .sort(
      (a, b) =>
        b.points - a.points ||
        compareText(a.entry.joinedOn, b.entry.joinedOn) ||
        compareText(a.entry.id, b.entry.id),
    )
    .map((ranked, index) => ({ ...ranked, position: index + 1 }));
}

function fullMonths(from: LocalDate, on: LocalDate): number {
  const months = monthsBetween(monthOf(from), monthOf(on));
  if (months <= 0) return 0;
  return addMonths(from, months) <= on ? months : months - 1;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
