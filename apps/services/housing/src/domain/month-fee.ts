import {
  daysInMonth,
  firstDayOf,
  type Grosze,
  type LocalDate,
  multiplyByRatio,
  shiftMonth,
  sum,
  type YearMonth,
} from '@cus/kernel';
import { livedEvenings, type LivedStay } from './lived-nights';

/** Monthly fee of a resident from a day on. */
export interface FeeFrom {
  readonly from: LocalDate;
  readonly monthlyFeeGrosze: Grosze;
}

/**
 * What the resident owes for a month: of each fee in force, the part the lived nights are of the month's days.
 * Nights before the first assessment are free. Null when nothing was assessed for any of them.
 */
export function monthFee(stay: LivedStay, fees: readonly FeeFrom[], month: YearMonth): Grosze | null {
  const latestFirst = [...fees].sort((a, b) => (a.from < b.from ? 1 : -1));
  const nightsByFee = new Map<FeeFrom, number>();
  for (const evening of livedEvenings(stay, firstDayOf(month), firstDayOf(shiftMonth(month, 1)))) {
    const fee = latestFirst.find(({ from }) => from <= evening);
    if (fee) nightsByFee.set(fee, (nightsByFee.get(fee) ?? 0) + 1);
  }
  if (nightsByFee.size === 0) return null;
  return sum(
    [...nightsByFee].map(([fee, nights]) =>
      multiplyByRatio(fee.monthlyFeeGrosze, nights, daysInMonth(month)),
    ),
  );
}
