import { DomainError, type LocalDate } from '@cus/kernel';
import { type HalfDay, halfDays, ruleOn } from '@cus/rules';

/** @throws DomainError invalid `handyman.outside-half-day` with the hours of the window */
export function assertBeginsIn(halfDay: HalfDay, startTime: string, date: LocalDate): void {
  const { from, to } = ruleOn(halfDays, date).value[halfDay];
  if (startTime < from || startTime >= to)
    throw new DomainError('invalid', 'handyman.outside-half-day', { halfDay, from, to });
}
