import { nextReviewOn } from './next-review';
import type { Plan, PlanReview } from './plan';

function plan(reviewOn: string[], reviews: PlanReview[], publishedOn = '2026-04-01'): Plan {
  const content = {
    validFrom: '2026-04-01',
    validTo: '2027-03-31',
    goals: [],
    communityActions: [],
    monitors: [],
    lines: [],
    reviewOn,
  };
  const version = { number: 1, draftedOn: '2026-03-01', authors: [], publishedOn, content };
  return { state: 'active', coordinatorId: 'a', versions: [{ ...version, state: 'current' }], reviews };
}

const review = (startedOn: string, finishedOn: string, trigger = 'scheduled'): PlanReview => ({
  startedOn,
  startedBy: 'a',
  trigger,
  finishedOn,
});

describe('the next review', () => {
  const days = ['2026-10-01', '2026-07-01'];

  it('is the first planned day while none was held', () => {
    expect(nextReviewOn(plan(days, []))).toBe('2026-07-01');
  });

  it('is settled by a scheduled review, held early or late', () => {
    expect(nextReviewOn(plan(days, [review('2026-06-25', '2026-06-26')]))).toBe('2026-10-01');
    expect(nextReviewOn(plan(days, [review('2026-07-06', '2026-07-08')]))).toBe('2026-10-01');
    expect(
      nextReviewOn(plan(days, [review('2026-07-06', '2026-07-08'), review('2026-09-30', '2026-09-30')])),
    ).toBeNull();
  });

  it('stays due after a review for another reason held before it', () => {
    expect(nextReviewOn(plan(days, [review('2026-05-05', '2026-05-06', 'alarm')]))).toBe('2026-07-01');
  });

  it('agreed in a change is not settled by a review held before the change', () => {
    const changed = plan(['2026-08-01'], [review('2026-06-01', '2026-06-10')], '2026-06-08');
    expect(nextReviewOn(changed)).toBe('2026-08-01');
  });
});
