import { DomainError, warsawInstant, type LocalDate } from '@cus/kernel';
import { withoutBlanks } from '../../forms/without-blanks';

/** What a person types about a visit: clock times of its day instead of instants. */
export type VisitDraft = {
  readonly performedOn: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly quantityMilli: number | null;
  readonly extraGrosze: number | null;
  /** Of own staff, where somebody else may be named: the account. */
  readonly performedBy: string;
  /** Of a provider or a neighbour: the name. */
  readonly performerName: string;
  readonly proof: { readonly method: string; readonly reference: string };
};

const CLOCK = /^(\d{1,2})[:.](\d{2})$/;

/** "9:30" on a day in Warsaw as an instant; what cannot be understood stays as typed, so that the form refuses it. */
export function instantAt(day: string, clock: string): string {
  const match = CLOCK.exec(clock.trim());
  if (match === null) return clock;
  try {
    return warsawInstant(day as LocalDate, `${match[1]?.padStart(2, '0')}:${match[2]}`, 'earlier');
  } catch (error) {
    if (error instanceof DomainError || error instanceof RangeError) return clock;
    throw error;
  }
}

/** Hours between two clock times in thousandths; nothing while they are incomplete or reversed. */
export function hoursBetween(day: string, start: string, end: string): number | undefined {
  const minutes = (Date.parse(instantAt(day, end)) - Date.parse(instantAt(day, start))) / 60_000;
  return Number.isInteger(minutes) && minutes > 0 ? Math.round((minutes * 1000) / 60) : undefined;
}

/** What a contract takes of a visit as its form holds it. */
export function inputOfVisit(draft: VisitDraft): unknown {
  return withoutBlanks({
    ...draft,
    startedAt: instantAt(draft.performedOn, draft.startedAt),
    endedAt: instantAt(draft.performedOn, draft.endedAt),
  });
}
