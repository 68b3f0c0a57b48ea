import { type LocalDate, rangeContains } from '@cus/kernel';
import { deliveryPeriod, type TakenOrder } from './taken-order';

/** Why a piece of work may not be delivered on an order; a service puts its own name before it. */
export type DeliveryObstacle = 'order-closed' | 'outside-order-period' | 'order-quantity-passed';

interface Piece {
  readonly performedOn: LocalDate;
  /** Thousandths of the order's unit. */
  readonly quantityMilli: number;
}

type Terms = Pick<TakenOrder, 'from' | 'to' | 'closedOn' | 'quantityMilli'>;

/**
 * What stands against delivering a piece, the gravest first, or null.
 * @param deliveredMilli what all other pieces of the order add up to
 */
export function obstacleTo(order: Terms, piece: Piece, deliveredMilli: number): DeliveryObstacle | null {
  if (order.closedOn && piece.performedOn > order.closedOn) return 'order-closed';
  const period = deliveryPeriod(order);
  if (!period || !rangeContains(period, piece.performedOn)) return 'outside-order-period';
  return deliveredMilli + piece.quantityMilli > order.quantityMilli ? 'order-quantity-passed' : null;
}
