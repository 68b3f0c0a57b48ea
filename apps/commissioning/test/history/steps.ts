import fc from 'fast-check';

/** One step of a history; numbers choose among what there is at that moment. */
export interface Step {
  readonly action: Action;
  readonly which: number;
  readonly other: number;
  readonly quantity: number;
  readonly day: number;
}

/** How often each action is tried; work and acceptance far more often than endings, so that there is something to end. */
const WEIGHTS = {
  place: 6,
  'accept-order': 8,
  decline: 1,
  're-offer': 2,
  'withdraw-order': 1,
  complete: 1,
  interrupt: 1,
  record: 16,
  prove: 14,
  correct: 6,
  'withdraw-delivery': 2,
  accept: 16,
  dispute: 6,
  answer: 2,
  settle: 5,
  invoice: 4,
  pay: 4,
  amend: 4,
  terminate: 1,
};

export type Action = keyof typeof WEIGHTS;

export const step: fc.Arbitrary<Step> = fc.record({
  action: fc.oneof(
    ...Object.entries(WEIGHTS).map(([action, weight]) => ({
      arbitrary: fc.constant(action as Action),
      weight,
    })),
  ),
  which: fc.nat(1_000),
  other: fc.nat(1_000),
  quantity: fc.integer({ min: 1, max: 9_999 }),
  day: fc.integer({ min: 0, max: 119 }),
});
