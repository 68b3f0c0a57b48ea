import { defineStates } from '@cus/kernel';

/** Life of one stay: a place kept for somebody, lived in, left. */
export const stayStates = defineStates({
  name: 'housing.stay',
  initial: 'granted',
  transitions: {
    granted: {
      'record-papers': 'granted',
      'link-order': 'granted',
      'assess-fee': 'granted',
      'write-exit-plan': 'granted',
      extend: 'granted',
      move: 'granted',
      'move-in': 'living',
      cancel: 'cancelled',
    },
    living: {
      'record-papers': 'living',
      'link-order': 'living',
      'assess-fee': 'living',
      'write-exit-plan': 'living',
      extend: 'living',
      move: 'living',
      correct: 'living',
      'record-absence': 'living',
      'remove-absence': 'living',
      'plan-session': 'living',
      'change-session': 'living',
      'record-session': 'living',
      end: 'ended',
    },
    ended: {},
    cancelled: {},
  },
});

export type StayState = (typeof stayStates)['initial'];
export type StayAction = Parameters<typeof stayStates.next>[1];

/** What was forgotten while somebody lived there can still be put right after the end. */
const AMENDMENTS: readonly StayAction[] = [
  'link-order',
  'assess-fee',
  'correct',
  'record-absence',
  'remove-absence',
  'record-session',
];

/** @throws DomainError conflict `housing.stay.not-allowed-in-state` */
export function stateAfter(state: StayState, action: StayAction): StayState {
  return state === 'ended' && AMENDMENTS.includes(action) ? state : stayStates.next(state, action);
}
