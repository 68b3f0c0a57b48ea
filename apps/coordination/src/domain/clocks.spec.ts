import {
  appealUntil,
  isOverdue,
  isPlanRequired,
  nextDue,
  planClocks,
  requestClocks,
  type PlanFacts,
  type RequestFacts,
} from './clocks';

function request(change: Partial<RequestFacts> = {}): RequestFacts {
  return {
    state: 'assigned',
    pillar: 'services',
    urgent: false,
    receivedOn: '2026-03-02',
    pillarSince: '2026-03-02',
    interviewedOn: null,
    lastInterviewOn: null,
    planRequired: null,
    planReadyOn: null,
    decisionDeliveredOn: null,
    appealFiledOn: null,
    ...change,
  };
}

function plan(change: Partial<PlanFacts> = {}): PlanFacts {
  return {
    state: 'active',
    requestReceivedOn: '2026-03-02',
    firstApprovedOn: '2026-03-30',
    validFrom: '2026-04-01',
    validTo: '2027-03-31',
    nextReviewOn: null,
    ...change,
  };
}

const clocksOf = (facts: RequestFacts, asOf = '2026-03-10') =>
  requestClocks(facts, asOf).map(({ clock, dueOn }) => `${clock} ${dueOn}`);

describe('clocks of a request', () => {
  it('count the plan from the request until qualification tells that none is needed', () => {
    expect(clocksOf(request())).toEqual(['plan-ready 2026-04-01']);
    expect(clocksOf(request({ state: 'qualified', planRequired: false }))).toEqual([]);
  });

  it('count the interview from the day the request came into the assistance pillar', () => {
    expect(clocksOf(request({ pillar: 'assistance', pillarSince: '2026-03-09' }))).toEqual([
      'interview 2026-03-27',
    ]);
  });

  it('renew the interview every six months while help goes on', () => {
    const helped = { pillar: 'assistance', state: 'qualified', planRequired: false } as const;
    const facts = request({ ...helped, interviewedOn: '2026-03-05', lastInterviewOn: '2026-04-30' });
    expect(clocksOf(facts)).toEqual(['interview 2026-03-20', 'interview-update 2026-10-30']);
    expect(nextDue(requestClocks(facts, '2026-03-10'))).toBe('2026-10-30');
  });

  it('stop when the request has ended, and an appeal term never makes work overdue', () => {
    expect(clocksOf(request({ state: 'withdrawn' }))).toEqual([]);
    const refused = requestClocks(
      request({ state: 'refused', decisionDeliveredOn: '2026-03-11' }),
      '2027-01-01',
    );
    expect(refused).toMatchObject([{ clock: 'appeal', dueOn: '2026-03-25', overdue: false }]);
    expect(nextDue(refused)).toBeNull();
  });

  it('keep telling that something was done late, without calling the work overdue', () => {
    const late = requestClocks(request({ planRequired: true, planReadyOn: '2026-04-02' }), '2026-05-01');
    expect(late).toMatchObject([{ doneOn: '2026-04-02', overdue: true }]);
    expect(isOverdue(late)).toBe(false);
  });
});

describe('clocks of a plan', () => {
  it('are its last day and its next review while it serves, each overdue only after its day', () => {
    const facts = plan({ nextReviewOn: '2026-07-01' });
    expect(planClocks(facts, '2026-07-01').map(({ clock, overdue }) => [clock, overdue])).toEqual([
      ['plan-ready', false],
      ['plan-ends', false],
      ['plan-review', false],
    ]);
    expect(isOverdue(planClocks(facts, '2026-07-02'))).toBe(true);
  });

  it('name the rule a date was counted with, and none for a date agreed with the person', () => {
    const [ready, ends, review] = planClocks(plan({ nextReviewOn: '2026-07-01' }), '2026-05-01');
    expect([ready!.rule?.name, ends!.rule?.name, review!.rule]).toEqual([
      'plan-ready-within',
      'plan-longest-validity',
      undefined,
    ]);
  });
});

describe('the law about plans and appeals', () => {
  it.each([
    ['2026-03-01', '2026-05-30', false],
    ['2026-03-01', '2026-05-31', true],
    ['2025-11-30', '2026-02-27', true],
  ])('coordination from %s to %s makes a plan obligatory: %s', (from, to, required) => {
    expect(isPlanRequired(from, to)).toBe(required);
  });

  it('an appeal term that ends on a day off ends on the next working day', () => {
    expect(appealUntil('2026-12-10')).toBe('2026-12-28');
  });
});
