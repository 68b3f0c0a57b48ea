import type { Grosze, LocalDate } from '@cus/kernel';
import type { Statement } from './taken-order';

/** How it was proved that work was done; the form every delivering service announces. */
export interface Proof {
  readonly method: 'recipient-tap' | 'tag' | 'signature' | 'code' | 'attendance-list' | 'office-note';
  readonly deviceAt?: string | undefined;
  readonly reference?: string | undefined;
}

/** A measured piece of an order: one job, the nights of one month. */
export interface Piece {
  readonly deliveryId: string;
  readonly orderId: string;
  readonly performedOn: LocalDate;
  /** Thousandths of the order's unit; 0 = nothing was delivered after all. */
  readonly quantityMilli: number;
  readonly extraGrosze: Grosze;
  readonly performedBy?: string | undefined;
  readonly proof: Proof;
}

/** A piece as it was announced: exactly the data of the event `delivery-proved`. */
export interface Delivery extends Piece {
  readonly revision: number;
}

/**
 * What to announce so that the world knows the piece as measured now, or null when it does already: a piece never
 * announced is not withdrawn, and one that did not change is not announced again. The proof alone changes nothing.
 */
export function nextDelivery(announced: Delivery | undefined, measured: Piece): Delivery | null {
  if (!announced) return measured.quantityMilli === 0 ? null : { ...measured, revision: 1 };
  return sameWork(announced, measured) ? null : { ...measured, revision: announced.revision + 1 };
}

/** The piece with nothing left of it. */
export function withdrawn(piece: Piece): Piece {
  return { ...piece, quantityMilli: 0, extraGrosze: 0 };
}

function sameWork(a: Piece, b: Piece): boolean {
  if (a.quantityMilli === 0 && b.quantityMilli === 0) return true;
  return (
    a.orderId === b.orderId &&
    a.performedOn === b.performedOn &&
    a.quantityMilli === b.quantityMilli &&
    a.extraGrosze === b.extraGrosze &&
    a.performedBy === b.performedBy
  );
}

/** Keeps what was announced. The caller holds the lock of the piece of work, so revisions cannot cross. */
export function recordDelivery(
  delivery: Delivery,
  workId: string,
  providerId: string | undefined,
): Statement {
  return {
    sql: `
insert into delivery (delivery_id, order_id, work_id, provider_id, performed_on, quantity_milli, extra_grosze, performed_by, proof, revision)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (centre_id, delivery_id) do update set
  performed_on = excluded.performed_on, quantity_milli = excluded.quantity_milli,
  extra_grosze = excluded.extra_grosze, performed_by = excluded.performed_by, proof = excluded.proof,
  revision = excluded.revision`,
    values: [
      delivery.deliveryId,
      delivery.orderId,
      workId,
      providerId ?? null,
      delivery.performedOn,
      delivery.quantityMilli,
      delivery.extraGrosze,
      delivery.performedBy ?? null,
      JSON.stringify(delivery.proof),
      delivery.revision,
    ],
  };
}

/** Columns of `delivery` in the form `announcedDelivery` reads. */
export const DELIVERIES = `
select delivery_id, order_id, work_id, performed_on::text, quantity_milli, extra_grosze, performed_by, proof, revision
from delivery`;

export interface DeliveryRow {
  readonly delivery_id: string;
  readonly order_id: string;
  readonly work_id: string;
  readonly performed_on: string;
  readonly quantity_milli: string;
  readonly extra_grosze: string;
  readonly performed_by: string | null;
  readonly proof: Proof;
  readonly revision: number;
}

export function announcedDelivery(row: DeliveryRow): Delivery {
  return {
    deliveryId: row.delivery_id,
    orderId: row.order_id,
    performedOn: row.performed_on as LocalDate,
    quantityMilli: Number(row.quantity_milli),
    extraGrosze: Number(row.extra_grosze),
    ...(row.performed_by && { performedBy: row.performed_by }),
    proof: row.proof,
    revision: row.revision,
  };
}
