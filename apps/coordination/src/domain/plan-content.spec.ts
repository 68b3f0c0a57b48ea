import { uuidv7 } from '@cus/kernel';
import type { Plan, PlanContent } from './plan';
import { checkedContent } from './plan-content';

const LINE: PlanContent['lines'][number] = {
  serviceCode: 'respite-care',
  fulfilment: 'generic',
  unit: 'hour',
  quantityMilli: 1_000,
  from: '2026-04-01',
  to: '2026-04-30',
  weekly: [],
  feeBasisPoints: 0,
};

function content(change: Partial<PlanContent> = {}): PlanContent {
  return {
    validFrom: '2026-04-01',
    validTo: '2027-03-31',
    goals: [],
    communityActions: [],
    monitors: [],
    reviewOn: [],
    lines: [LINE],
    ...change,
  };
}

function inForce(): Plan {
  const said = checkedContent(content(), uuidv7);
  const first = {
    number: 1,
    draftedOn: '2026-03-10',
    authors: ['a'],
    publishedOn: '2026-04-01',
    content: said,
  };
  return { state: 'active', coordinatorId: 'a', reviews: [], versions: [{ ...first, state: 'current' }] };
}

const refusal = (what: PlanContent, plan?: Plan) => {
  try {
    checkedContent(what, uuidv7, plan);
    return 'not refused';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the content of a plan', () => {
  it.each<[string, Partial<PlanContent>, string]>([
    ['may last a year to the day', {}, 'not refused'],
    ['may not last a day longer', { validTo: '2027-04-01' }, 'coordination.plan-longer-than-allowed'],
    ['may not end before it starts', { validTo: '2026-03-31' }, 'coordination.plan-ends-before-start'],
    ['is reviewed while it is valid', { reviewOn: ['2027-04-01'] }, 'coordination.review-outside-plan'],
    [
      'names a goal once',
      {
        goals: [
          { key: 'a', text: 'x' },
          { key: 'a', text: 'y' },
        ],
      },
      'coordination.goal-key-repeated',
    ],
    [
      'knows the goals its services serve',
      { lines: [{ ...LINE, goalKey: 'b' }] },
      'coordination.unknown-goal',
    ],
    [
      'keeps services inside its validity',
      { lines: [{ ...LINE, from: '2026-03-31' }] },
      'coordination.line-outside-plan',
    ],
    [
      'has no service that ends before it starts',
      { lines: [{ ...LINE, to: '2026-03-31' }] },
      'coordination.line-ends-before-start',
    ],
    ['has no line it never had', { lines: [{ ...LINE, lineId: uuidv7() }] }, 'coordination.unknown-line'],
  ])('%s', (_rule, change, expected) => {
    expect(refusal(content(change))).toBe(expected);
  });

  it('of a change keeps the first day of the plan, so that the year cannot start anew', () => {
    expect(refusal(content({ validFrom: '2026-04-02', lines: [] }), inForce())).toBe(
      'coordination.plan-start-fixed',
    );
  });

  it('of a change may alter how much of a published service, not which service it is', () => {
    const plan = inForce();
    const { lineId } = plan.versions[0]!.content.lines[0]!;
    expect(refusal(content({ lines: [{ ...LINE, lineId, quantityMilli: 5_000 }] }), plan)).toBe(
      'not refused',
    );
    expect(refusal(content({ lines: [{ ...LINE, lineId, serviceCode: 'handyman' }] }), plan)).toBe(
      'coordination.line-service-fixed',
    );
    const twice = { ...LINE, lineId };
    expect(refusal(content({ lines: [twice, twice] }), plan)).toBe('coordination.line-repeated');
  });
});
