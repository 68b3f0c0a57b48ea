import { DomainError } from '@cus/kernel';

/** @throws DomainError rule-broken `coordination.dates-out-of-order` */
export function requireNotBefore(on: string, earliest: string | undefined): void {
  if (earliest !== undefined && on < earliest)
    throw new DomainError('rule-broken', 'coordination.dates-out-of-order', { on, earliest });
}
