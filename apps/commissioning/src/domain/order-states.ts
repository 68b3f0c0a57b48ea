import { defineStates } from '@cus/kernel';

/**
 * Life of an order. Once somebody took it on it is interrupted, not withdrawn: work may have been done that is not yet known.
 * `expired` is no state: an offer whose last day has passed can only be offered again or withdrawn.
 */
export const orderStates = defineStates({
  name: 'commissioning',
  initial: 'offered',
  transitions: {
    offered: { accept: 'accepted', decline: 'declined', 're-offer': 're-offered', withdraw: 'withdrawn' },
    declined: { 're-offer': 're-offered', withdraw: 'withdrawn' },
    accepted: { deliver: 'in-delivery', complete: 'completed', interrupt: 'interrupted' },
    'in-delivery': { deliver: 'in-delivery', complete: 'completed', interrupt: 'interrupted' },
    're-offered': {},
    withdrawn: {},
    completed: {},
    interrupted: {},
  },
});

/** Work that was done is recorded even when the order has ended meanwhile; never when nobody took it on. */
export function takesDeliveries(state: string): boolean {
  return ['accepted', 'in-delivery', 'completed', 'interrupted'].includes(state);
}

/** Ended after it was taken on: what it still holds of the contract's limit is what was delivered. */
export function isEnded(state: string): boolean {
  return state === 'completed' || state === 'interrupted';
}
