import {
  addDays,
  type DateRange,
  earlierOf,
  laterOf,
  type LocalDate,
  monthOf,
  type NightRange,
  rangeContains,
  staysNight,
  type YearMonth,
} from '@cus/kernel';

/** A stay as nights see it. Nights are local dates (the evening they begin on), so clock changes do not touch them. */
export interface LivedStay {
  readonly movedInOn: LocalDate;
  /** Morning of leaving; absent while open-ended. */
  readonly until?: LocalDate;
  readonly absences: readonly NightRange[];
}

/** An order nights can be charged to. */
export interface BillableOrder {
  readonly orderId: string;
  /** Evenings it covers; null when it ended before it began. */
  readonly period: DateRange | null;
  readonly nights: number;
}

/** Nights of one stay in one month on one order. */
export interface MonthShare {
  readonly month: YearMonth;
  readonly orderId: string;
  readonly nights: number;
  readonly lastEvening: LocalDate;
}

/** Evenings from `from` to, and without, `until` on which the resident really slept there, in order. */
export function* livedEvenings(stay: LivedStay, from: LocalDate, until: LocalDate): Generator<LocalDate> {
  const end = stay.until ? earlierOf(stay.until, until) : until;
  for (let evening = laterOf(stay.movedInOn, from); evening < end; evening = addDays(evening, 1)) {
    if (!stay.absences.some((absence) => staysNight(absence, evening))) yield evening;
  }
}

/**
 * Charges every lived night before `until` to the first order (by period, then id) that covers it and is not used up;
 * nights no order covers are charged to none. Depends on nothing but its arguments, so a month can be counted again
 * at any time and an earlier correction moves later months exactly as it should.
 */
export function billNights(
  stay: LivedStay,
  orders: readonly BillableOrder[],
  until: LocalDate,
): readonly MonthShare[] {
  const open = orders
    .flatMap((order) => (order.period ? [{ ...order, period: order.period, left: order.nights }] : []))
    .sort((a, b) => (a.period.from + a.orderId < b.period.from + b.orderId ? -1 : 1));
  const shares = new Map<string, MonthShare>();
  for (const evening of livedEvenings(stay, stay.movedInOn, until)) {
    const order = open.find((each) => each.left > 0 && rangeContains(each.period, evening));
    if (!order) continue;
    order.left -= 1;
    const month = monthOf(evening);
    const key = `${month}/${order.orderId}`;
    const nights = (shares.get(key)?.nights ?? 0) + 1;
    shares.set(key, { month, orderId: order.orderId, nights, lastEvening: evening });
  }
  return [...shares.values()];
}
