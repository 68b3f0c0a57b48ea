import { daysBetween, type LocalDate, type NightRange, nightsOf, staysNight } from '@cus/kernel';

export type NightState = 'free' | 'reserved' | 'occupied' | 'absent' | 'closed';

export interface Occupancy {
  readonly stayId: string;
  readonly residentId: string;
  readonly from: LocalDate;
  /** Absent while open-ended. */
  readonly until?: LocalDate;
  /** First night really lived; before it the place is only kept. */
  readonly movedInOn?: LocalDate;
  readonly absences: readonly NightRange[];
}

export interface Strip extends NightRange {
  readonly state: NightState;
  readonly stayId?: string;
  readonly residentId?: string;
}

interface PlaceNights {
  readonly openFrom: LocalDate;
  readonly closedFrom?: LocalDate;
  /** Nights of repairs; without `until` nobody knows yet when they end. */
  readonly blocks: readonly { readonly from: LocalDate; readonly until?: LocalDate }[];
  /** Never two in one night: a constraint of the database. */
  readonly occupancies: readonly Occupancy[];
}

/** Cuts the nights of a place into strips of one state each; they join without gap over the whole window. */
export function placeStrips(place: PlaceNights, window: NightRange): readonly Strip[] {
  const cuts = new Set<LocalDate>([window.from]);
  const cut = (date: LocalDate | undefined) => {
    if (date && date > window.from && date < window.until) cuts.add(date);
  };
  cut(place.openFrom);
  cut(place.closedFrom);
  for (const { from, until } of place.blocks) for (const date of [from, until]) cut(date);
  for (const { from, until, movedInOn, absences } of place.occupancies) {
    for (const date of [from, until, movedInOn]) cut(date);
    for (const absence of absences) for (const date of [absence.from, absence.until]) cut(date);
  }
  const starts = [...cuts].sort();
  const strips = starts.map((from, index) => ({
    from,
    until: starts[index + 1] ?? window.until,
    ...stateOf(place, from),
  }));
  return strips.reduce<Strip[]>(joinEqual, []);
}

/** Free places in each night of the window. */
export function freeByNight(boards: readonly (readonly Strip[])[], window: NightRange): readonly number[] {
  const free = new Array<number>(nightsOf(window)).fill(0);
  for (const strip of boards.flat()) {
    if (strip.state !== 'free') continue;
    const first = daysBetween(window.from, strip.from);
    for (let night = 0; night < nightsOf(strip); night += 1) free[first + night]! += 1;
  }
  return free;
}

export function freeNights(strips: readonly Strip[]): number {
  return strips.reduce((total, strip) => total + (strip.state === 'free' ? nightsOf(strip) : 0), 0);
}

function stateOf(place: PlaceNights, evening: LocalDate): Omit<Strip, 'from' | 'until'> {
  const takes = ({ from, until }: { from: LocalDate; until?: LocalDate }) =>
    from <= evening && (until === undefined || evening < until);
  const taken = place.occupancies.find(takes);
  if (!taken) {
    const isOutOfUse =
      evening < place.openFrom || (place.closedFrom !== undefined && evening >= place.closedFrom);
    return { state: isOutOfUse || place.blocks.some(takes) ? 'closed' : 'free' };
  }
  const { stayId, residentId, movedInOn, absences } = taken;
  const state =
    movedInOn === undefined || evening < movedInOn
      ? 'reserved'
      : absences.some((absence) => staysNight(absence, evening))
        ? 'absent'
        : 'occupied';
  return { state, stayId, residentId };
}

function joinEqual(strips: Strip[], next: Strip): Strip[] {
  const last = strips.at(-1);
  if (last && last.until === next.from && last.state === next.state && last.stayId === next.stayId)
    strips[strips.length - 1] = { ...last, until: next.until };
  else strips.push(next);
  return strips;
}
