import { commissioning } from '@cus/contracts';
import type { LocalDate } from '@cus/kernel';
import type { Context } from '@cus/platform';
import type { Delivery } from '../domain/types';

/** Tells that a dispute was answered by the change from `before` to `after`; a delivery nobody disputed is no news. */
export function announceAnswer(
  { emit }: Pick<Context, 'emit'>,
  before: Delivery,
  after: Delivery,
  answeredOn: LocalDate,
): void {
  if (before.state !== 'disputed') return;
  const { state } = after;
  const answer = state === 'answered' ? 'explained' : state === 'withdrawn' ? state : 'corrected';
  emit(commissioning.deliveryAnswered, after.id, {
    deliveryId: after.id,
    orderId: after.orderId,
    answer,
    answeredOn,
  });
}
