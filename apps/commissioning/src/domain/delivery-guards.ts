import { DomainError, minutesBetween, parseInstant, warsawDateOf } from '@cus/kernel';
import type { Delivery, Order } from './types';

export interface ReportedWork {
  readonly performedOn: string;
  readonly quantityMilli: number;
  readonly extraGrosze: number;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

/**
 * What a person may report. A delivering service's event is a fact and is recorded whatever it says; there the same
 * limits are kept when the centre accepts.
 * @param current the delivery a correction replaces
 * @throws DomainError conflict `commissioning.delivery-belongs-to-service`; invalid `commissioning.times-incomplete`,
 * `commissioning.times-reversed`, `commissioning.times-not-on-day`; rule-broken `commissioning.outside-order-period`, `commissioning.extra-not-allowed`,
 * `commissioning.more-than-ordered`
 */
export function assertReportable(order: Order, work: ReportedWork, current?: Delivery): void {
  if (order.fulfilment !== 'generic')
    throw new DomainError('conflict', 'commissioning.delivery-belongs-to-service', {
      service: order.fulfilment,
    });
  if ((work.startedAt === undefined) !== (work.endedAt === undefined))
    throw new DomainError('invalid', 'commissioning.times-incomplete');
  if (work.startedAt && work.endedAt) assertTimes(work.performedOn, work.startedAt, work.endedAt);
  if (work.performedOn < order.validFrom || work.performedOn > order.validTo)
    throw new DomainError('rule-broken', 'commissioning.outside-order-period', {
      from: order.validFrom,
      to: order.validTo,
    });
  if (work.extraGrosze > order.extraLimitGrosze)
    throw new DomainError('rule-broken', 'commissioning.extra-not-allowed', {
      limitGrosze: order.extraLimitGrosze,
    });
  const others = order.deliveredMilli - (current?.quantityMilli ?? 0);
  if (others + work.quantityMilli > order.quantityMilli)
    throw new DomainError('rule-broken', 'commissioning.more-than-ordered', {
      orderedMilli: order.quantityMilli,
      deliveredMilli: others,
    });
}

/** Longest stay that is one delivery: a month's nights. */
const LONGEST_MINUTES = 31 * 24 * 60;

/** A delivery counts on the day in Warsaw on which it began. */
function assertTimes(performedOn: string, startedAt: string, endedAt: string): void {
  const [start, end] = [parseInstant(startedAt), parseInstant(endedAt)];
  const minutes = minutesBetween(start, end);
  if (minutes <= 0) throw new DomainError('invalid', 'commissioning.times-reversed');
  if (warsawDateOf(start) !== performedOn || minutes > LONGEST_MINUTES)
    throw new DomainError('invalid', 'commissioning.times-not-on-day');
}
