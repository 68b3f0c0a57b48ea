import { DomainError, type LocalDate } from '@cus/kernel';
import { defineRulePack, ruleOn } from '@cus/rules';

export type HalfDay = 'morning' | 'afternoon';

interface Hours {
  /** First and last (excluded) moment a job of the window may begin, HH:MM. */
  readonly from: string;
  readonly to: string;
}

/** Windows promised to residents. */
export const halfDays = defineRulePack<Readonly<Record<HalfDay, Hours>>>('handyman-half-days', [
  {
    validFrom: '2020-01-01',
    value: { morning: { from: '07:00', to: '12:00' }, afternoon: { from: '12:00', to: '18:00' } },
    clause: { act: 'Uchwała rady miejskiej / program usług społecznych gminy', article: null },
    verified: false,
    assumption: true,
  },
]);

/** @throws DomainError invalid `handyman.outside-half-day` with the hours of the window */
export function assertBeginsIn(halfDay: HalfDay, startTime: string, date: LocalDate): void {
  const { from, to } = ruleOn(halfDays, date).value[halfDay];
  if (startTime < from || startTime >= to)
    throw new DomainError('invalid', 'handyman.outside-half-day', { halfDay, from, to });
}
