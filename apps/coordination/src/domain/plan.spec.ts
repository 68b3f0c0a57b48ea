import { addDays, DomainError, parseLocalDate, uuidv7, type LocalDate } from '@cus/kernel';
import fc from 'fast-check';
import {
  currentOf,
  liveLines,
  openOf,
  type Plan,
  type PlanContent,
  type Step,
  type VersionContent,
} from './plan';
import { OPEN_VERSION_STATES, planStates, SERVING_STATES } from './plan-states';
import { closePlan, finishReview, startReview } from './run-plan';
import { agreePlan, approvePlan, publishPlan } from './settle-plan';
import {
  declinePlan,
  declinePlanLine,
  draftPlan,
  draftPlanChange,
  dropPlanDraft,
  editPlan,
} from './write-plan';

const FIRST_DAY = parseLocalDate('2026-04-01');
const STAFF = ['writer', 'second-writer', 'director'];

function content(hours: readonly number[], known: readonly string[] = []): PlanContent {
  return {
    validFrom: FIRST_DAY,
    validTo: '2027-03-31',
    goals: [],
    communityActions: [],
    monitors: [],
    reviewOn: [],
    lines: hours.map((quantityMilli, index) => ({
      ...(known[index] ? { lineId: known[index] } : {}),
      serviceCode: 'respite-care',
      fulfilment: 'generic',
      unit: 'hour',
      quantityMilli,
      from: '2026-04-01',
      to: '2026-12-31',
      weekly: [],
      feeBasisPoints: 0,
    })),
  };
}

/** One thing somebody tries; whether it is allowed is the plan's to say. */
type Attempt = (plan: Plan, step: Step) => Plan;

const someHours = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
const lineIds = (plan: Plan) => plan.versions.at(-1)!.content.lines.map((line) => line.lineId);

const bringIntoForce: Attempt = (plan, step) => {
  const agreed = agreePlan(plan, { form: 'sms', by: 'self' }, step);
  return publishPlan(approvePlan(agreed, { ...step, by: 'director' }), step);
};

const close: Attempt = (plan, step) => {
  const live = (currentOf(plan)?.content.lines ?? []).filter((line) => !line.declined);
  const results = live.map(({ lineId }) => ({ lineId, result: 'reached' as const, account: 'tak' }));
  return closePlan(plan, { ...step, reason: 'other', talk: { summary: 'rozmowa' }, results });
};

const writing: fc.Arbitrary<Attempt> = fc.oneof(
  someHours.map(
    (hours): Attempt =>
      (plan, step) =>
        editPlan(plan, content(hours, lineIds(plan)), step, uuidv7),
  ),
  someHours.map(
    (hours): Attempt =>
      (plan, step) =>
        draftPlanChange(plan, { reason: 'needs-changed' }, content(hours, lineIds(plan)), step, uuidv7),
  ),
  fc.nat(3).map(
    (index): Attempt =>
      (plan, step) =>
        declinePlanLine(plan, lineIds(plan)[index] ?? 'none', { on: step.on, reason: 'cost' }, step, uuidv7),
  ),
);

const settling: fc.Arbitrary<Attempt> = fc.constantFrom<Attempt[]>(
  (plan, step) => agreePlan(plan, { form: 'sms', by: 'self' }, step),
  (plan, step) => approvePlan(plan, step),
  (plan, step) => publishPlan(plan, step),
  bringIntoForce,
  (plan, step) => startReview(plan, 'scheduled', undefined, step),
  (plan, step) => finishReview(plan, 'continue', undefined, step),
);

const ending: fc.Arbitrary<Attempt> = fc.constantFrom<Attempt[]>(
  (plan, step) => dropPlanDraft(plan, step),
  (plan, { on }) => declinePlan(plan, { on, reason: 'other' }),
  close,
);

const attempts = fc.oneof(
  { weight: 5, arbitrary: writing },
  { weight: 10, arbitrary: settling },
  { weight: 1, arbitrary: ending },
);

const history = fc.array(
  fc.record({ attempt: attempts, by: fc.constantFrom(...STAFF), days: fc.integer({ min: -1, max: 9 }) }),
  {
    minLength: 5,
    maxLength: 40,
  },
);

/** Plays a history; what is refused leaves the plan as it was. Calls `look` after every step that succeeded. */
function play(
  steps: typeof history extends fc.Arbitrary<infer T> ? T : never,
  look: (after: Plan) => void,
): void {
  let on: LocalDate = addDays(FIRST_DAY, -30);
  let plan = draftPlan(content([4]), 'writer', { by: 'writer', on }, uuidv7);
  look(plan);
  for (const { attempt, by, days } of steps) {
    on = addDays(on, days);
    try {
      plan = attempt(plan, { by, on });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      continue;
    }
    look(plan);
  }
}

describe('whatever people do with a plan', () => {
  it('numbers its versions 1, 2, 3 without a gap, one in force and one in preparation at most', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (plan) => {
          expect(plan.versions.map((version) => version.number)).toEqual(
            plan.versions.map((_, index) => index + 1),
          );
          expect(plan.versions.filter((version) => version.state === 'current').length).toBe(
            SERVING_STATES.includes(plan.state) ? 1 : 0,
          );
          const open = plan.versions.filter((version) => OPEN_VERSION_STATES.includes(version.state));
          expect(open.length).toBeLessThanOrEqual(planStates.isFinal(plan.state) ? 0 : 1);
        }),
      ),
    );
  });

  it('never changes what a version said once it was in force', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const published = new Map<number, VersionContent>();
        play(steps, (plan) => {
          for (const { number, publishedOn, content: now } of plan.versions) {
            if (publishedOn === undefined) continue;
            expect(now).toEqual(published.get(number) ?? now);
            published.set(number, structuredClone(now));
          }
        });
      }),
    );
  });

  it('lets nothing into force that its person did not agree to and another than its writers did not approve', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (plan) => {
          const current = currentOf(plan);
          if (!current) return;
          expect(current.agreement!.on <= current.approval!.on).toBe(true);
          expect(current.approval!.on <= current.publishedOn!).toBe(true);
          expect([...current.authors, plan.coordinatorId]).not.toContain(current.approval!.by);
          expect(liveLines(current).length).toBeGreaterThan(0);
        }),
      ),
    );
  });

  it('keeps serving unchanged while a change is prepared, agreed, declined or dropped', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let before: Plan | undefined;
        play(steps, (plan) => {
          const [was, is] = [before && currentOf(before), currentOf(plan)];
          const published = is !== undefined && was?.number !== is.number;
          if (was && is && !published) expect(is).toBe(was);
          if (published && before) expect(openOf(before)!.number).toBe(is.number);
          before = plan;
        });
      }),
    );
  });

  it('reaches force in a fair part of such histories, so that the rules above are tested', () => {
    const reached = fc.sample(history, { numRuns: 300, seed: 7 }).filter((steps) => {
      let serving = false;
      play(steps, (plan) => (serving ||= SERVING_STATES.includes(plan.state)));
      return serving;
    });
    expect(reached.length).toBeGreaterThan(30);
  });
});
