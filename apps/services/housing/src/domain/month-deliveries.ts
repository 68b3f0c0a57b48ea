import {
  type Delivery,
  deliveryPeriod,
  nextDelivery,
  type Proof,
  type TakenOrder,
  withdrawn,
} from '@cus/delivery';
import { firstDayOf, monthOf, shiftMonth, type YearMonth } from '@cus/kernel';
import { uuidFrom } from '@cus/kernel/uuid-from';
import { type BillableOrder, billNights, type LivedStay, type MonthShare } from './lived-nights';

const MILLI = 1_000;

/** A month that was reported, and by what it was proved. */
export interface ReportedMonth {
  readonly month: YearMonth;
  readonly proof: Proof;
}

interface Books {
  readonly stayId: string;
  readonly stay: LivedStay;
  readonly orders: readonly BillableOrder[];
  readonly reported: readonly ReportedMonth[];
  /** What was announced so far. */
  readonly announced: readonly Delivery[];
}

/** One delivery for each stay, month and order, under the same id for ever. */
export function nightsDeliveryId(stayId: string, month: YearMonth, orderId: string): string {
  return uuidFrom(stayId, `nights/${month}/${orderId}`);
}

/** An order as nights are charged to it; only orders in nights can be. */
export function billableOrder(order: TakenOrder): BillableOrder {
  return {
    orderId: order.orderId,
    period: deliveryPeriod(order),
    nights: Math.floor(order.quantityMilli / MILLI),
  };
}

/** What has to be announced so that every reported month is known as its nights are today; nothing when all is known. */
export function deliveriesToAnnounce({
  stayId,
  stay,
  orders,
  reported,
  announced,
}: Books): readonly Delivery[] {
  const last = reported
    .map(({ month }) => month)
    .sort()
    .at(-1);
  if (!last) return [];
  const shares = billNights(stay, orders, firstDayOf(shiftMonth(last, 1)));
  return reported.flatMap(({ month, proof }) => {
    const before = announced.filter((delivery) => monthOf(delivery.performedOn) === month);
    const inMonth = shares.filter((share) => share.month === month);
    const orderIds = new Set([...before, ...inMonth].map(({ orderId }) => orderId));
    return [...orderIds].sort().flatMap((orderId) => {
      const known = before.find((delivery) => delivery.orderId === orderId);
      const share = inMonth.find((each) => each.orderId === orderId);
      const next = nextDelivery(known, pieceOf(stayId, month, proof, share, known));
      return next ? [next] : [];
    });
  });
}

function pieceOf(
  stayId: string,
  month: YearMonth,
  proof: Proof,
  share: MonthShare | undefined,
  known: Delivery | undefined,
) {
  if (share)
    return {
      deliveryId: nightsDeliveryId(stayId, month, share.orderId),
      orderId: share.orderId,
      performedOn: share.lastEvening,
      quantityMilli: share.nights * MILLI,
      extraGrosze: 0,
      proof,
    };
  if (known) return withdrawn(known);
  throw new Error('a month of an order has either nights or an announcement');
}
