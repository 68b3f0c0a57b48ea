import { addDays, daysBetween } from '../text/format-date';

/** A stay holds the nights from its first evening to the night before `to`: the bed is free again that evening. */
export interface Stay {
  readonly id: string;
  readonly placeId: string;
  /** First night, ISO local date. */
  readonly from: string;
  /** Morning of leaving, ISO local date. */
  readonly to: string;
  readonly who: string;
  readonly state: 'occupied' | 'reserved' | 'closed';
}

export interface StaySpan {
  readonly stay: Stay;
  /** 1-based first column and number of columns within the strip. */
  readonly column: number;
  readonly length: number;
  /** The stay goes on before or after the strip. */
  readonly startsBefore: boolean;
  readonly endsAfter: boolean;
}

/** The dates of the strip, one per night. */
export function nightsOf(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, night) => addDays(first, night));
}

/** The parts of the stays at one place that fall within the strip, in order. */
export function spansOf(stays: readonly Stay[], placeId: string, first: string, count: number): StaySpan[] {
  return stays
    .filter((stay) => stay.placeId === placeId)
    .map((stay) => {
      const start = daysBetween(first, stay.from);
      const end = daysBetween(first, stay.to);
      const from = Math.max(0, start);
      const to = Math.min(count, end);
      return { stay, column: from + 1, length: to - from, startsBefore: start < 0, endsAfter: end > count };
    })
    .filter((span) => span.length > 0)
    .sort((a, b) => a.column - b.column);
}
