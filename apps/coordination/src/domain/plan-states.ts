import { defineStates } from '@cus/kernel';

/** Life of a plan as a whole. */
export const planStates = defineStates({
  name: 'coordination',
  initial: 'preparing',
  transitions: {
    preparing: { publish: 'active', decline: 'declined', abandon: 'abandoned' },
    active: { publish: 'active', change: 'active', review: 'under-review', close: 'closed' },
    // A plan under review keeps serving, and may be changed meanwhile.
    'under-review': {
      publish: 'under-review',
      change: 'under-review',
      'finish-review': 'active',
      close: 'closed',
    },
    closed: {},
    declined: {},
    abandoned: {},
  },
});

/** Life of one version of a plan: editing takes agreement and approval away. */
export const planVersionStates = defineStates({
  name: 'coordination',
  initial: 'draft',
  transitions: {
    draft: { edit: 'draft', agree: 'agreed', decline: 'declined', drop: 'dropped' },
    agreed: { edit: 'draft', approve: 'approved', decline: 'declined', drop: 'dropped' },
    approved: { edit: 'draft', publish: 'current', decline: 'declined', drop: 'dropped' },
    current: { supersede: 'superseded', end: 'ended' },
    superseded: {},
    ended: {},
    declined: {},
    dropped: {},
  },
});

export type PlanState = (typeof planStates.states)[number];
export type PlanVersionState = (typeof planVersionStates.states)[number];

/** States of a version that is being prepared. */
export const OPEN_VERSION_STATES: readonly PlanVersionState[] = ['draft', 'agreed', 'approved'];
/** States in which a plan serves its person. */
export const SERVING_STATES: readonly PlanState[] = ['active', 'under-review'];
