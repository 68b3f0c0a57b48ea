import { randomUUID } from 'node:crypto';
import { coordination as contract, type EventData, registry } from '@cus/contracts';
import { eventually, OTHER_CENTRE } from '@cus/platform/testing';
import {
  aContent,
  activePlan,
  aLine,
  bringIntoForce,
  coordinationTown,
  eventsOf,
  qualifiedRequest,
  refusalOf,
  type CoordinationTown,
} from './coordination-town';

type Published = EventData<typeof contract.planPublished>;

describe('plans', () => {
  let places: CoordinationTown;

  beforeAll(async () => {
    places = await coordinationTown();
  });
  afterAll(() => places.town.stop());

  const details = (planId: string, asOf?: string) =>
    places.coordinator.call(contract.getPlan, { planId, ...(asOf ? { asOf } : {}) });

  const linesOf = async (planId: string) => (await details(planId)).current!.content.lines;

  it('grow from a qualified request to a plan in force, published with all its lines', async () => {
    const { coordinator, organiser, town } = places;
    const residentId = randomUUID();
    const { requestId } = await qualifiedRequest(coordinator, { residentId });
    const draft = { residentId, requestId, content: aContent(), on: '2026-03-10' };
    const drafted = await coordinator.call(contract.draftPlan, draft);
    expect(drafted).toMatchObject({ state: 'preparing', planVersion: 1, versionState: 'draft' });
    await bringIntoForce(coordinator, organiser, drafted.id, drafted.version);
    const { current, deadlines, actions } = await details(drafted.id, '2027-04-01');
    expect(deadlines).toMatchObject([
      { clock: 'plan-ready', dueOn: '2026-04-01', doneOn: '2026-03-21', overdue: false },
      { clock: 'plan-ends', dueOn: '2027-03-31', overdue: true },
    ]);
    expect(actions).toEqual(['change', 'review', 'close']);
    const [published] = await eventsOf<Published>(town, 'plan-published', drafted.id);
    expect(published).toEqual({
      planId: drafted.id,
      planVersion: 1,
      residentId,
      coordinatorId: coordinator.actor.userId,
      validFrom: '2026-04-01',
      validTo: '2027-03-31',
      lines: [
        {
          lineId: current!.content.lines[0]!.lineId,
          serviceCode: 'respite-care',
          fulfilment: 'generic',
          unit: 'hour',
          quantityMilli: 40_000,
          from: '2026-04-01',
          to: '2026-09-30',
          feeBasisPoints: 0,
        },
      ],
    });
    const request = await coordinator.call(contract.getRequest, { requestId, asOf: '2026-06-01' });
    expect(request).toMatchObject({
      planId: drafted.id,
      overdue: false,
      deadlines: [{ doneOn: '2026-03-21' }],
    });
  });

  it('are begun for a qualified request of the same person, once', async () => {
    const { coordinator } = places;
    const residentId = randomUUID();
    const { requestId } = await qualifiedRequest(coordinator, { residentId });
    const draft = { residentId, requestId, content: aContent(), on: '2026-03-10' };
    expect(
      await refusalOf(coordinator.call(contract.draftPlan, { ...draft, residentId: randomUUID() })),
    ).toBe('coordination.request-of-another-resident');
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => refusalOf(coordinator.call(contract.draftPlan, draft))),
    );
    expect(outcomes.sort()).toEqual([
      'coordination.request-has-plan',
      'coordination.request-has-plan',
      'not refused',
    ]);
  });

  it('cannot be approved by who wrote them or coordinates them', async () => {
    const { organiser, manager } = places;
    const content = aContent();
    const drafted = await organiser.call(contract.draftPlan, {
      residentId: randomUUID(),
      content,
      on: '2026-03-10',
    });
    const on = { planId: drafted.id, version: drafted.version };
    expect(await refusalOf(manager.call(contract.approvePlan, on))).toBe('coordination.not-allowed-in-state');
    const agreed = await organiser.call(contract.agreePlan, { ...on, form: 'sms', on: '2026-03-12' });
    const approve = { ...on, version: agreed.version, on: '2026-03-13' };
    expect(await refusalOf(organiser.call(contract.approvePlan, approve))).toBe(
      'coordination.approver-wrote-plan',
    );
    expect(await manager.call(contract.approvePlan, approve)).toMatchObject({ versionState: 'approved' });
  });

  it('lose agreement and approval when they are edited', async () => {
    const { coordinator, organiser } = places;
    const drafted = await coordinator.call(contract.draftPlan, {
      residentId: randomUUID(),
      content: aContent(),
      on: '2026-03-10',
    });
    const planId = drafted.id;
    const agreed = await coordinator.call(contract.agreePlan, {
      planId,
      version: drafted.version,
      form: 'in-person',
      on: '2026-03-12',
    });
    const edit = {
      planId,
      version: agreed.version,
      content: aContent({ validTo: '2026-12-31' }),
      on: '2026-03-13',
    };
    const edited = await coordinator.call(contract.editPlan, edit);
    expect(edited).toMatchObject({ versionState: 'draft', planVersion: 1 });
    expect(await refusalOf(organiser.call(contract.approvePlan, { planId, version: edited.version }))).toBe(
      'coordination.not-allowed-in-state',
    );
    await expect(coordinator.call(contract.editPlan, edit)).rejects.toMatchObject({
      failure: {
        code: 'coordination.changed-meanwhile',
        params: { version: edited.version, changedBy: coordinator.actor.userId },
      },
    });
    expect((await details(planId)).open).not.toHaveProperty('agreement');
  });

  it('are not ready any more for their request when an approved version is edited', async () => {
    const { coordinator, organiser } = places;
    const residentId = randomUUID();
    const { requestId } = await qualifiedRequest(coordinator, { residentId });
    const draft = { residentId, requestId, content: aContent(), on: '2026-03-10' };
    const { id: planId, version } = await coordinator.call(contract.draftPlan, draft);
    const agree = { planId, version, form: 'sms' as const, on: '2026-03-11' };
    const agreed = await coordinator.call(contract.agreePlan, agree);
    const approve = { planId, version: agreed.version, on: '2026-03-12' };
    const approved = await organiser.call(contract.approvePlan, approve);
    const overdue = async () =>
      (await coordinator.call(contract.getRequest, { requestId, asOf: '2026-04-02' })).overdue;
    expect(await overdue()).toBe(false);
    const edit = {
      planId,
      version: approved.version,
      content: aContent({ validTo: '2026-12-31' }),
      on: '2026-03-13',
    };
    await coordinator.call(contract.editPlan, edit);
    expect(await overdue()).toBe(true);
  });

  it('keep serving while a change is prepared, and are replaced as a whole when it is published', async () => {
    const { coordinator, organiser, town } = places;
    const { planId, version } = await activePlan(places);
    const [line] = await linesOf(planId);
    const content = aContent({
      lines: [
        aLine({ lineId: line!.lineId, quantityMilli: 60_000 }),
        aLine({ serviceCode: 'senior-transport', unit: 'ride' }),
      ],
    });
    const change = { planId, version, reason: 'needs-changed' as const, content, on: '2026-06-01' };
    const drafted = await coordinator.call(contract.draftPlanChange, change);
    expect(await details(planId)).toMatchObject({
      state: 'active',
      currentVersion: 1,
      openVersion: { number: 2, state: 'draft' },
    });
    const twice = coordinator.call(contract.draftPlanChange, { ...change, version: drafted.version });
    expect(await refusalOf(twice)).toBe('coordination.change-already-drafted');
    const on = { planId, version: drafted.version };
    const agreed = await coordinator.call(contract.agreePlan, { ...on, form: 'signature', on: '2026-06-02' });
    const approved = await organiser.call(contract.approvePlan, {
      ...on,
      version: agreed.version,
      on: '2026-06-03',
    });
    await coordinator.call(contract.publishPlan, { ...on, version: approved.version, on: '2026-06-04' });
    const events = await eventsOf<Published>(town, 'plan-published', planId);
    expect(events.map((event) => [event.planVersion, event.lines.map((each) => each.quantityMilli)])).toEqual(
      [
        [1, [40_000]],
        [2, [60_000, 40_000]],
      ],
    );
    const query = { planId, fromVersion: 1, toVersion: 2 };
    expect((await coordinator.call(contract.diffPlanVersions, query)).lines).toEqual([
      expect.objectContaining({ lineId: line!.lineId, change: 'changed' }),
      expect.objectContaining({ serviceCode: 'senior-transport', change: 'added' }),
    ]);
    expect((await details(planId)).versions.map(({ number, state }) => [number, state])).toEqual([
      [1, 'superseded'],
      [2, 'current'],
    ]);
  });

  it('can be declined by the person, whole or one service, with the reason kept', async () => {
    const { coordinator, organiser, socialWorker, town } = places;
    const content = aContent({ lines: [aLine(), aLine({ serviceCode: 'senior-transport', unit: 'ride' })] });
    const { planId, version } = await activePlan(places, randomUUID(), content);
    const lineId = (await linesOf(planId))[1]!.lineId;
    const decline = { planId, version, lineId, reason: 'cost' as const, note: 'za drogo', on: '2026-05-04' };
    const declined = await socialWorker.call(contract.declinePlanLine, decline);
    expect(declined).toMatchObject({ state: 'active', planVersion: 2, versionState: 'draft' });
    await bringIntoForceIn('2026-05', planId, declined.version);
    const events = await eventsOf<Published>(town, 'plan-published', planId);
    expect(events.at(-1)!.lines.map((line) => line.serviceCode)).toEqual(['respite-care']);
    expect((await details(planId)).current!.content.lines[1]!.declined).toEqual({
      on: '2026-05-04',
      reason: 'cost',
      note: 'za drogo',
    });

    const residentId = randomUUID();
    const refused = await coordinator.call(contract.draftPlan, {
      residentId,
      content: aContent(),
      on: '2026-03-10',
    });
    const whole = {
      planId: refused.id,
      version: refused.version,
      reason: 'prefers-other-help' as const,
      on: '2026-03-11',
    };
    expect(await coordinator.call(contract.declinePlan, whole)).toMatchObject({ state: 'declined' });
    await activePlan({ ...places, organiser }, residentId);
  });

  async function bringIntoForceIn(month: string, planId: string, version: number) {
    const { coordinator, organiser } = places;
    const agreed = await coordinator.call(contract.agreePlan, {
      planId,
      version,
      form: 'sms',
      on: `${month}-05`,
    });
    const approved = await organiser.call(contract.approvePlan, {
      planId,
      version: agreed.version,
      on: `${month}-06`,
    });
    return coordinator.call(contract.publishPlan, { planId, version: approved.version, on: `${month}-07` });
  }

  it('are never two in force for one person, however many are published at once', async () => {
    const { coordinator, organiser } = places;
    const { residentId } = await activePlan(places);
    const second = await coordinator.call(contract.draftPlan, {
      residentId,
      content: aContent(),
      on: '2026-03-10',
    });
    expect(await refusalOf(coordinator.call(contract.draftPlan, { residentId, content: aContent() }))).toBe(
      'coordination.resident-has-plan-in-preparation',
    );
    expect(await refusalOf(bringIntoForce(coordinator, organiser, second.id, second.version))).toBe(
      'coordination.resident-has-active-plan',
    );
  });

  it('are closed with a talk and an account of every service, and announced as ended', async () => {
    const { coordinator, town } = places;
    const { planId, version, residentId } = await activePlan(places);
    const started = await coordinator.call(contract.startPlanReview, {
      planId,
      version,
      trigger: 'ending',
      on: '2027-03-01',
    });
    const finished = await coordinator.call(contract.finishPlanReview, {
      planId,
      version: started.version,
      finding: 'close',
      on: '2027-03-10',
    });
    const close = {
      planId,
      version: finished.version,
      reason: 'goals-reached' as const,
      talk: { heldOn: '2027-03-15', summary: 'Córka wróciła do pracy.' },
      on: '2027-03-31',
    };
    expect(await refusalOf(coordinator.call(contract.closePlan, { ...close, results: [] }))).toBe(
      'coordination.line-results-missing',
    );
    const [line] = await linesOf(planId);
    const results = [{ lineId: line!.lineId, result: 'reached' as const, account: '38 godzin z 40' }];
    expect(await coordinator.call(contract.closePlan, { ...close, results })).toMatchObject({
      state: 'closed',
      versionState: 'ended',
    });
    expect(await eventsOf(town, 'plan-closed', planId)).toEqual([
      { planId, planVersion: 1, residentId, closedOn: '2027-03-31' },
    ]);
    expect(await details(planId, '2028-01-01')).toMatchObject({ overdue: false, actions: [] });
  });

  it('stay within one year and keep their services inside it', async () => {
    const { coordinator } = places;
    const draft = (content: Parameters<typeof aContent>[0]) =>
      refusalOf(
        coordinator.call(contract.draftPlan, {
          residentId: randomUUID(),
          content: aContent(content),
          on: '2026-03-10',
        }),
      );
    expect(await draft({ validTo: '2027-04-01' })).toBe('coordination.plan-longer-than-allowed');
    expect(await draft({ validTo: '2026-08-31' })).toBe('coordination.line-outside-plan');
    expect(await draft({ lines: [aLine({ goalKey: 'none' })] })).toBe('coordination.unknown-goal');
    expect(await draft({ lines: [aLine({ lineId: randomUUID() })] })).toBe('coordination.unknown-line');
  });

  it('given to somebody who never signed in are the account’s, once there is one', async () => {
    const { organiser, town } = places;
    const [staffId, userId] = [randomUUID(), randomUUID()];
    const drafted = await organiser.call(contract.draftPlan, {
      residentId: randomUUID(),
      content: aContent(),
      on: '2026-03-10',
    });
    const { id: planId, version } = drafted;
    await organiser.call(contract.reassignPlan, { planId, version, coordinatorId: staffId });
    const newcomer = await town.as({ userId, roles: ['coordinator'], centreId: organiser.actor.centreId });
    const mine = () => newcomer.call(contract.listPlans, { mine: true });
    expect((await mine()).items).toEqual([]);
    await town.publish(registry.staffAccountJoined, { subject: staffId, data: { staffId, userId } });
    expect((await eventually(mine, ({ items }) => items.length > 0)).items).toMatchObject([{ id: planId }]);
  });

  it('are listed by what they wait for, and seen by their own centre only', async () => {
    const { organiser, town } = places;
    const coordinator = await town.staff('coordinator');
    const drafted = await coordinator.call(contract.draftPlan, {
      residentId: randomUUID(),
      content: aContent(),
      on: '2026-03-10',
    });
    const on = { planId: drafted.id, version: drafted.version };
    await coordinator.call(contract.agreePlan, { ...on, form: 'signature', on: '2026-03-12' });
    const waiting = { openState: 'agreed' as const, coordinatorId: coordinator.actor.userId };
    const { items } = await organiser.call(contract.listPlans, waiting);
    expect(items.map((item) => [item.id, item.openVersion])).toEqual([
      [drafted.id, { number: 1, state: 'agreed' }],
    ]);
    for (const number of [
      drafted.number,
      drafted.number.slice(0, -1).toLowerCase(),
      drafted.number.slice(-3),
    ]) {
      const { items: found } = await organiser.call(contract.listPlans, { number, limit: 200 });
      expect(found.map((item) => item.id)).toContain(drafted.id);
    }
    expect((await organiser.call(contract.listPlans, { number: `${drafted.number}0` })).items).toEqual([]);
    const foreign = await town.staff('manager', OTHER_CENTRE);
    expect((await foreign.call(contract.listPlans, {})).items).toEqual([]);
    expect(await refusalOf(foreign.call(contract.getPlan, { planId: drafted.id }))).toBe(
      'coordination.plan-not-found',
    );
  });
});
