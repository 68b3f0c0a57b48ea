import type { TimeLimit } from '@cus/kernel';
import { CUS_ACT, HORIZON } from './acts';
import { defineRulePack } from './rule-pack';

const clause = (note: string) => ({ act: CUS_ACT, article: null, note });

/** Time from the request to a plan ready to sign. An office's own duty, so an end on a day off does not move it. */
export const planReadyWithin = defineRulePack<TimeLimit>('plan-ready-within', [
  {
    validFrom: HORIZON,
    value: { unit: 'days', count: 30, onDayOff: 'stays' },
    clause: clause('w terminie nie dłuższym niż 30 dni od dnia wystąpienia z wnioskiem'),
    verified: true,
  },
]);

/** Coordination of at least this many months makes a plan obligatory. */
export const planRequiredFromMonths = defineRulePack<number>('plan-required-from-months', [
  {
    validFrom: HORIZON,
    value: 3,
    clause: clause('koordynacja usług w okresie nie krótszym niż 3 miesiące'),
    verified: true,
  },
]);

/** Longest validity of a plan, its first day included. */
export const planLongestValidity = defineRulePack<TimeLimit>('plan-longest-validity', [
  {
    validFrom: HORIZON,
    value: { unit: 'months', count: 12, onDayOff: 'stays', countsFirstDay: true },
    clause: clause('na okres nie dłuższy niż rok'),
    verified: true,
  },
]);
