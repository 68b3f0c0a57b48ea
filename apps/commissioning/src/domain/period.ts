import { DomainError } from '@cus/kernel';

/** @throws DomainError invalid `commissioning.period-reversed` */
export function assertPeriod(from: string, to: string | undefined): void {
  if (to !== undefined && to < from) throw new DomainError('invalid', 'commissioning.period-reversed');
}
