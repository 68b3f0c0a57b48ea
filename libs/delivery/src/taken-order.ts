import { type DateRange, earlierOf, type LocalDate } from '@cus/kernel';

/** SQL with its parameters, ready for the transaction that is open. */
export interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** What the acceptance of an order says: all a delivering service needs to begin. */
export interface AcceptedOrder {
  readonly orderId: string;
  readonly residentId: string;
  readonly providerId?: string | undefined;
  readonly unit: string;
  /** Units ordered, in thousandths. */
  readonly quantityMilli: number;
  readonly from: string;
  readonly to: string;
}

export interface ClosedOrder {
  readonly orderId: string;
  readonly residentId: string;
  readonly providerId?: string | undefined;
  readonly closedOn: string;
}

/** An order a service has taken on. */
export interface TakenOrder {
  readonly orderId: string;
  /** As ordered; see `person_of` for who that is after merges. */
  readonly residentId: string;
  readonly providerId?: string;
  readonly unit: string;
  readonly quantityMilli: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Last day anything may be delivered, when the order has ended. */
  readonly closedOn?: LocalDate;
}

/**
 * Acceptance and end come at least once, in any order, and an order may be accepted again by somebody else: of each
 * kind the fact with the highest sequence counts, and the order has ended if that end is younger than that acceptance.
 * Gives a row when the fact was news.
 */
export function recordAccepted(order: AcceptedOrder, sequence: bigint): Statement {
  return {
    sql: `
insert into taken_order (order_id, resident_id, provider_id, unit, quantity_milli, from_date, to_date, accepted_sequence)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (centre_id, order_id) do update set
  resident_id = excluded.resident_id, provider_id = excluded.provider_id, unit = excluded.unit,
  quantity_milli = excluded.quantity_milli, from_date = excluded.from_date, to_date = excluded.to_date,
  accepted_sequence = excluded.accepted_sequence
where coalesce(taken_order.accepted_sequence, -1) < excluded.accepted_sequence
returning order_id`,
    values: [
      order.orderId,
      order.residentId,
      order.providerId ?? null,
      order.unit,
      order.quantityMilli,
      order.from,
      order.to,
      String(sequence),
    ],
  };
}

/** See `recordAccepted`. An end that comes first waits in the row for its acceptance. */
export function recordClosed(order: ClosedOrder, sequence: bigint): Statement {
  return {
    sql: `
insert into taken_order (order_id, resident_id, provider_id, closed_on, closed_sequence)
values ($1, $2, $3, $4, $5)
on conflict (centre_id, order_id) do update set
  closed_on = excluded.closed_on, closed_sequence = excluded.closed_sequence
where coalesce(taken_order.closed_sequence, -1) < excluded.closed_sequence
returning order_id`,
    values: [order.orderId, order.residentId, order.providerId ?? null, order.closedOn, String(sequence)],
  };
}

/** Columns of `taken_order` in the form `takenOrder` reads; only rows whose acceptance is known. */
export const TAKEN_ORDERS = `
select order_id, resident_id, provider_id, unit, quantity_milli, from_date::text, to_date::text,
  case when closed_sequence > accepted_sequence then closed_on::text end as closed_on
from taken_order where accepted_sequence is not null`;

export interface TakenOrderRow {
  readonly order_id: string;
  readonly resident_id: string;
  readonly provider_id: string | null;
  readonly unit: string;
  /** `bigint` reaches JavaScript as text. */
  readonly quantity_milli: string;
  readonly from_date: string;
  readonly to_date: string;
  readonly closed_on: string | null;
}

export function takenOrder(row: TakenOrderRow): TakenOrder {
  return {
    orderId: row.order_id,
    residentId: row.resident_id,
    ...(row.provider_id && { providerId: row.provider_id }),
    unit: row.unit,
    quantityMilli: Number(row.quantity_milli),
    from: row.from_date as LocalDate,
    to: row.to_date as LocalDate,
    ...(row.closed_on && { closedOn: row.closed_on as LocalDate }),
  };
}

/** Days on which something may be delivered on the order; null when it ended before it began. */
export function deliveryPeriod(
  order: Pick<TakenOrder, 'from' | 'to' | 'closedOn'>,
): (DateRange & { readonly to: LocalDate }) | null {
  const to = order.closedOn ? earlierOf(order.to, order.closedOn) : order.to;
  return to < order.from ? null : { from: order.from, to };
}
