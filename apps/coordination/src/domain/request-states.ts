import { defineStates } from '@cus/kernel';

/** Life of a request. Only a refusal is an administrative decision; qualification is not. */
export const requestStates = defineStates({
  name: 'coordination',
  initial: 'received',
  transitions: {
    received: { assign: 'assigned', pass: 'passed', withdraw: 'withdrawn', close: 'closed' },
    assigned: {
      assign: 'assigned',
      assess: 'assessed',
      pass: 'passed',
      'take-back': 'received',
      withdraw: 'withdrawn',
      close: 'closed',
    },
    // Waits for somebody of the other pillar.
    passed: { assign: 'assigned', 'take-back': 'received', withdraw: 'withdrawn', close: 'closed' },
    assessed: {
      assign: 'assessed',
      assess: 'assessed',
      qualify: 'qualified',
      refuse: 'refused',
      pass: 'passed',
      'take-back': 'received',
      withdraw: 'withdrawn',
      close: 'closed',
    },
    qualified: { assign: 'qualified', assess: 'qualified', withdraw: 'withdrawn', close: 'closed' },
    refused: { deliver: 'refused', appeal: 'appealed', close: 'closed' },
    appealed: {
      assign: 'appealed',
      uphold: 'closed',
      // The decision was annulled and the matter sent back: needs are looked at again.
      remit: 'assessed',
      grant: 'qualified',
    },
    withdrawn: {},
    closed: {},
  },
});

export type RequestState = (typeof requestStates.states)[number];
export type RequestAction = Parameters<typeof requestStates.next>[1];

/** What became of an appeal, as an action on the request. */
export const APPEAL_ACTIONS = {
  upheld: 'uphold',
  inadmissible: 'uphold',
  withdrawn: 'uphold',
  remitted: 'remit',
  granted: 'grant',
} as const satisfies Record<string, RequestAction>;
