import { randomUUID } from 'node:crypto';
import { coordination as contract, type EventData } from '@cus/contracts';
import type { Caller } from '@cus/platform/testing';
import fc from 'fast-check';
import { aContent, aLine, coordinationTown, eventsOf, type CoordinationTown } from './coordination-town';

/** What somebody tries with one of a resident's plans; refusals are part of the history. */
type Attempt = 'draft' | 'force' | 'change' | 'edit' | 'drop' | 'decline' | 'close' | 'two-at-once';

const attempt = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Attempt>('draft', 'force', 'force', 'change') },
  { weight: 2, arbitrary: fc.constantFrom<Attempt>('edit', 'two-at-once') },
  { weight: 1, arbitrary: fc.constantFrom<Attempt>('drop', 'decline', 'close') },
);
const histories = fc.array(fc.tuple(attempt, fc.nat(2), fc.integer({ min: 1, max: 9 })), {
  minLength: 6,
  maxLength: 16,
});

/** Every history begins with a plan in force, so that no run of chance leaves the rules untried. */
const OPENING: [Attempt, number, number][] = [
  ['draft', 0, 2],
  ['force', 0, 2],
];

describe('whatever several people do with the plans of one person', () => {
  let places: CoordinationTown;
  let reachedForce = 0;

  beforeAll(async () => {
    places = await coordinationTown();
  });
  afterAll(() => places.town.stop());

  it('one plan is in force at most, versions have no gaps, and what was published last is what is in force', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const residentId = randomUUID();
        const planIds: string[] = [];
        for (const [what, which, hours] of [...OPENING, ...history]) {
          const planId = planIds.at(-1 - (which % Math.max(planIds.length, 1)));
          await tryOut(what, residentId, planId, hours).then(
            (created) => created && planIds.push(created),
            onlyRefusals,
          );
          await expectSoundness(residentId);
        }
      }),
      { numRuns: 10 },
    );
    expect(reachedForce).toBeGreaterThan(5);
  }, 60_000);

  async function tryOut(what: Attempt, residentId: string, planId: string | undefined, hours: number) {
    const { coordinator, organiser } = places;
    const content = aContent({ lines: [aLine({ quantityMilli: hours * 1_000 })] });
    if (what === 'draft') return (await coordinator.call(contract.draftPlan, { residentId, content })).id;
    if (!planId) return undefined;
    const { version, current } = await coordinator.call(contract.getPlan, { planId });
    const on = { planId, version };
    if (what === 'force') await force(coordinator, organiser, planId, version);
    if (what === 'two-at-once')
      await Promise.allSettled([1, 2].map(() => force(coordinator, organiser, planId, version)));
    if (what === 'edit') await coordinator.call(contract.editPlan, { ...on, content });
    if (what === 'change')
      await coordinator.call(contract.draftPlanChange, { ...on, reason: 'person-asks', content });
    if (what === 'drop') await coordinator.call(contract.dropPlanDraft, on);
    if (what === 'decline') await coordinator.call(contract.declinePlan, { ...on, reason: 'not-needed' });
    if (what === 'close') {
      const results = (current?.content.lines ?? []).map(({ lineId }) => ({
        lineId,
        result: 'reached' as const,
        account: 'tak',
      }));
      const talk = { summary: 'rozmowa' };
      await coordinator.call(contract.closePlan, { ...on, reason: 'goals-reached', talk, results });
    }
    return undefined;
  }

  async function force(writer: Caller, approver: Caller, planId: string, version: number) {
    const agreed = await writer.call(contract.agreePlan, { planId, version, form: 'sms' });
    const approved = await approver.call(contract.approvePlan, { planId, version: agreed.version });
    await writer.call(contract.publishPlan, { planId, version: approved.version });
    reachedForce += 1;
  }

  function onlyRefusals(error: { failure?: { category: string } }): void {
    if (!['conflict', 'rule-broken'].includes(error.failure?.category ?? '')) throw error;
  }

  async function expectSoundness(residentId: string): Promise<void> {
    const { town, coordinator } = places;
    const { items } = await coordinator.call(contract.listPlans, { residentId });
    expect(
      items.filter((plan) => plan.state === 'active' || plan.state === 'under-review').length,
    ).toBeLessThan(2);
    expect(items.filter((plan) => plan.state === 'preparing').length).toBeLessThan(2);
    for (const { id: planId, currentVersion } of items) {
      const { versions, current } = await coordinator.call(contract.getPlan, { planId });
      expect(versions.map((each) => each.number)).toEqual(versions.map((_, index) => index + 1));
      if (!current) continue;
      const events = await eventsOf<EventData<typeof contract.planPublished>>(town, 'plan-published', planId);
      expect(events.at(-1)!.planVersion).toBe(currentVersion);
      const quantities = current.content.lines.map(({ lineId, quantityMilli }) => ({
        lineId,
        quantityMilli,
      }));
      expect(events.at(-1)!.lines).toMatchObject(quantities);
    }
  }
});
