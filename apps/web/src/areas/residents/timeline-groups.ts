import type { coordination, RawInput } from '@cus/contracts';

export type TimelineKind = NonNullable<RawInput<typeof coordination.listResidentTimeline>['kinds']>[number];

// Written out and not taken from the contracts: addresses are read by the first screen, which loads no contract.
/** Chips of the timeline and what each shows. */
export const TIMELINE_GROUPS = {
  requests: [
    'request-received',
    'request-assigned',
    'resident-attached',
    'resident-detached',
    'request-passed',
    'request-taken-back',
    'needs-assessed',
    'request-qualified',
    'request-withdrawn',
    'request-closed',
  ],
  decisions: ['request-refused', 'decision-delivered', 'appeal-filed', 'appeal-decided'],
  plans: [
    'plan-drafted',
    'plan-agreed',
    'plan-approved',
    'plan-published',
    'plan-change-drafted',
    'plan-declined',
    'plan-line-declined',
    'plan-draft-dropped',
    'plan-review-started',
    'plan-review-finished',
    'plan-closed',
  ],
  orders: ['order-offered', 'order-accepted', 'order-declined', 'order-closed'],
  visits: ['delivery-accepted', 'delivery-disputed', 'delivery-answered'],
} as const satisfies Record<string, readonly TimelineKind[]>;

export type TimelineGroup = keyof typeof TIMELINE_GROUPS;

/** Kinds of the chosen groups; nothing chosen means everything. */
export function kindsOf(groups: readonly TimelineGroup[] | undefined): TimelineKind[] | undefined {
  return groups?.flatMap((group) => [...TIMELINE_GROUPS[group]]);
}
