import { commissioning } from '@cus/contracts';
import { DomainError, type LocalDate } from '@cus/kernel';
import type { Context } from '@cus/platform';
import { end, orderedEntry, release } from '../domain/order-changes';
import type { Order } from '../domain/types';
import { assertVersion, lockOrder } from './lock';
import { postToLedger } from './post-to-ledger';
import { recordAction } from './record-action';
import { writeOrders } from './write-orders';

interface Closing {
  readonly action: 'withdraw' | 'complete' | 'interrupt';
  readonly on: LocalDate;
  readonly reason?: string;
}

const OUTCOMES = { withdraw: 'withdrawn', complete: 'completed', interrupt: 'interrupted' } as const;

/** Ends an order that is locked: frees what it no longer needs, and tells those who carry it out. */
export async function closeLocked(
  context: Context,
  order: Order,
  { action, on, reason }: Closing,
): Promise<void> {
  const { db } = context;
  const closed =
    action === 'withdraw' ? release(order, { action, on, reason }) : end(order, action, on, reason);
  await writeOrders(db, [{ before: order, after: { ...closed, closedOn: on } }]);
  await postToLedger(db, orderedEntry(order, closed, on, `order-${OUTCOMES[action]}`));
  await recordAction(context, order, { action, on, reason });
  announceClosed(context, order, OUTCOMES[action], on);
}

/** @throws DomainError not-found `commissioning.order-not-found`; conflict `commissioning.changed-meanwhile`, `commissioning.not-allowed-in-state` */
export async function closeOrder(
  context: Context,
  orderId: string,
  version: number,
  closing: Closing,
): Promise<{ done: true }> {
  const { order } = await lockOrder(context.db, orderId);
  assertVersion(order, version);
  if (closing.on < order.orderedOn) throw new DomainError('invalid', 'commissioning.period-reversed');
  await closeLocked(context, order, closing);
  return { done: true };
}

export function announceClosed(
  { emit }: Pick<Context, 'emit'>,
  order: Order,
  outcome: (typeof OUTCOMES)[keyof typeof OUTCOMES],
  closedOn: LocalDate,
): void {
  emit(commissioning.orderClosed, order.id, {
    orderId: order.id,
    residentId: order.residentId,
    providerId: order.providerId,
    fulfilment: order.fulfilment,
    outcome,
    closedOn,
  });
}
