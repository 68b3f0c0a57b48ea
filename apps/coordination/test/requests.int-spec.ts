import { randomUUID } from 'node:crypto';
import { coordination as contract } from '@cus/contracts';
import { OTHER_CENTRE } from '@cus/platform/testing';
import {
  aRequest,
  assessedRequest,
  coordinationTown,
  eventsOf,
  qualifiedRequest,
  refusalOf,
  SITE,
  type CoordinationTown,
} from './coordination-town';

describe('requests', () => {
  let places: CoordinationTown;

  beforeAll(async () => {
    places = await coordinationTown();
  });
  afterAll(() => places.town.stop());

  it('are received at either site, numbered without gaps, and announced without what was told', async () => {
    const { intake, town } = places;
    const input = aRequest({ note: 'Pani prosi o telefon po 16', receivedOn: '2024-05-06' });
    const first = await intake.call(contract.receiveRequest, input);
    const second = await intake.call(contract.receiveRequest, aRequest({ receivedOn: '2024-05-06' }));
    expect([first.number, second.number]).toEqual(['Z/2024/00001', 'Z/2024/00002']);
    expect(await eventsOf(town, 'request-received', first.id)).toEqual([
      {
        requestId: first.id,
        residentId: input.residentId,
        siteId: SITE,
        pillar: 'services',
        receivedOn: '2024-05-06',
      },
    ]);
  });

  it('received by the same command many times at once is one request', async () => {
    const { intake, town } = places;
    const [commandId, input] = [randomUUID(), aRequest()];
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => intake.call(contract.receiveRequest, input, commandId)),
    );
    expect(new Set(answers.map((answer) => answer.number)).size).toBe(1);
    expect(await town.sql('select 1 from coordination.request where id = $1', [commandId])).toHaveLength(1);
  });

  it('walk from the queue through assessment to qualification without any decision', async () => {
    const { intake, coordinator } = places;
    const received = await intake.call(contract.receiveRequest, aRequest());
    const assigned = await coordinator.call(contract.assignRequest, {
      requestId: received.id,
      version: received.version,
      assigneeId: coordinator.actor.userId,
      on: '2026-03-03',
    });
    const assessed = await coordinator.call(contract.recordAssessment, {
      requestId: received.id,
      version: assigned.version,
      kind: 'conversation',
      doneOn: '2026-03-04',
      areas: [{ area: 'mobility', score: 2 }],
      suggestedServices: ['mobile-physio'],
    });
    const qualified = await coordinator.call(contract.qualifyRequest, {
      requestId: received.id,
      version: assessed.version,
      services: ['mobile-physio'],
      on: '2026-03-05',
    });
    expect(qualified).toMatchObject({ state: 'qualified', planRequired: false });
    const details = await coordinator.call(contract.getRequest, {
      requestId: received.id,
      asOf: '2026-12-01',
    });
    expect(details).toMatchObject({ decisions: [], overdue: false, deadlines: [] });
    expect(details.assessments[0]).toMatchObject({ areas: [{ area: 'mobility', score: 2 }] });
  });

  it('need a plan when coordination lasts three months, due 30 days after the request, with the clause', async () => {
    const { coordinator } = places;
    const qualified = await qualifiedRequest(coordinator);
    expect(qualified).toMatchObject({ planRequired: true, planDueOn: '2026-04-01' });
    const { deadlines } = await coordinator.call(contract.getRequest, {
      requestId: qualified.requestId,
      asOf: '2026-04-02',
    });
    expect(deadlines).toEqual([
      expect.objectContaining({
        clock: 'plan-ready',
        dueOn: '2026-04-01',
        overdue: true,
        rule: expect.objectContaining({ name: 'plan-ready-within', verified: true }),
      }),
    ]);
  });

  it('hide from intake what was found out about needs, not that it was looked at', async () => {
    const { coordinator, intake } = places;
    const { requestId } = await assessedRequest(coordinator);
    const [assessment] = (await intake.call(contract.getRequest, { requestId })).assessments;
    expect(Object.keys(assessment!).sort()).toEqual(['doneBy', 'doneOn', 'id', 'kind']);
  });

  it('begun anonymously are joined to a person with consent only, and their trail goes with them', async () => {
    const { intake, coordinator } = places;
    const anonymous = aRequest({ channel: 'street', assignToMe: true });
    delete anonymous.residentId;
    const received = await coordinator.call(contract.receiveRequest, anonymous);
    const on = { requestId: received.id, version: received.version };
    const residentId = randomUUID();
    const attach = { ...on, residentId, on: '2026-03-04' };
    expect(await refusalOf(intake.call(contract.attachResident, { ...attach, consentGiven: false }))).toBe(
      'coordination.consent-missing',
    );
    const attached = await intake.call(contract.attachResident, { ...attach, consentGiven: true });
    const timeline = async () => (await intake.call(contract.listResidentTimeline, { residentId })).items;
    expect((await timeline()).map((entry) => entry.kind)).toEqual(['resident-attached', 'request-received']);
    await intake.call(contract.detachResident, { ...on, version: attached.version });
    expect(await timeline()).toEqual([]);
  });

  it('pass to the other pillar only with consent, and come back as they were', async () => {
    const { coordinator, socialWorker } = places;
    const assessed = await assessedRequest(coordinator);
    const pass = { ...assessed, toPillar: 'assistance' as const, on: '2026-03-06' };
    expect(await refusalOf(coordinator.call(contract.passRequest, { ...pass, consentGiven: false }))).toBe(
      'coordination.consent-missing',
    );
    const consentId = randomUUID();
    const passed = await coordinator.call(contract.passRequest, { ...pass, consentGiven: true, consentId });
    const takenUp = await socialWorker.call(contract.assignRequest, {
      requestId: assessed.requestId,
      version: passed.version,
      assigneeId: socialWorker.actor.userId,
      on: '2026-03-09',
    });
    const back = { requestId: assessed.requestId, version: takenUp.version, on: '2026-03-10' };
    expect(await refusalOf(coordinator.call(contract.takeRequestBack, { ...back, reason: 'mistake' }))).toBe(
      'coordination.passing-taken-up',
    );
    await coordinator.call(contract.takeRequestBack, { ...back, reason: 'consent-withdrawn' });
    expect(await coordinator.call(contract.getRequest, { requestId: assessed.requestId })).toMatchObject({
      state: 'assessed',
      pillar: 'services',
      assigneeId: coordinator.actor.userId,
      passings: [
        {
          consentId,
          takenUpOn: '2026-03-09',
          takenBackOn: '2026-03-10',
          takenBackReason: 'consent-withdrawn',
        },
      ],
    });
  });

  it('in the assistance pillar wait 14 working days for the interview, urgent ones two', async () => {
    const { intake } = places;
    const dues = await Promise.all(
      [false, true].map(async (urgent) => {
        const { id } = await intake.call(
          contract.receiveRequest,
          aRequest({ pillar: 'assistance', urgent, receivedOn: '2026-11-10' }),
        );
        const { deadlines } = await intake.call(contract.getRequest, { requestId: id, asOf: '2026-11-14' });
        return deadlines.map(({ clock, dueOn, overdue }) => [clock, dueOn, overdue]);
      }),
    );
    expect(dues).toEqual([[['interview', '2026-12-01', false]], [['interview', '2026-11-13', true]]]);
  });

  it('changed by two people at once keep the first change and tell the second', async () => {
    const { intake, coordinator } = places;
    const { id, version } = await intake.call(contract.receiveRequest, aRequest());
    const assign = { requestId: id, version, assigneeId: coordinator.actor.userId };
    const outcomes = await Promise.all([
      refusalOf(intake.call(contract.assignRequest, assign)),
      refusalOf(coordinator.call(contract.assignRequest, assign)),
    ]);
    expect(outcomes.sort()).toEqual(['coordination.changed-meanwhile', 'not refused']);
  });

  it('are listed nearest deadline first, page by page, each once', async () => {
    const { intake } = places;
    const siteId = randomUUID();
    const days = ['2026-05-11', '2026-05-04', '2026-05-04', '2026-05-18', '2026-05-07'];
    for (const receivedOn of days)
      await intake.call(contract.receiveRequest, aRequest({ siteId, receivedOn }));
    for (const sort of ['due', 'received'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await intake.call(contract.listRequests, {
          siteId,
          sort,
          limit: 2,
          ...(cursor ? { cursor } : {}),
        });
        seen.push(...page.items.map((item) => item.receivedOn));
        cursor = page.next;
      } while (cursor);
      expect(seen).toEqual(sort === 'due' ? [...days].sort() : [...days].sort().reverse());
    }
    const overdue = await intake.call(contract.listRequests, { siteId, overdue: true, asOf: '2026-06-04' });
    expect(overdue.items.map((item) => [item.receivedOn, item.overdue])).toEqual([
      ['2026-05-04', true],
      ['2026-05-04', true],
    ]);
    for (const forged of ['nonsense', '2026-99-99/' + siteId, '2026-05-04/' + 'a'.repeat(36)]) {
      const cursor = Buffer.from(forged).toString('base64url');
      expect(await refusalOf(intake.call(contract.listRequests, { cursor }))).toBe(
        'platform.cursor-unreadable',
      );
    }
  });

  it('are seen by their own centre only, and every reading of a person is noted', async () => {
    const { intake, town } = places;
    const input = aRequest();
    const { id } = await intake.call(contract.receiveRequest, input);
    const foreign = await town.staff('manager', OTHER_CENTRE);
    expect(await refusalOf(foreign.call(contract.getRequest, { requestId: id }))).toBe(
      'coordination.request-not-found',
    );
    await intake.call(contract.getRequest, { requestId: id });
    const noted = await town.sql(
      `select 1 from coordination.audit where kind = 'read' and actor_id = $1 and subject_ids = array[$2]::uuid[]`,
      [intake.actor.userId, input.residentId],
    );
    expect(noted).toHaveLength(1);
  });

  it('never take a step dated before they came in', async () => {
    const { intake } = places;
    const { id, version } = await intake.call(contract.receiveRequest, aRequest());
    const withdraw = { requestId: id, version, reason: 'need-gone' as const, on: '2026-03-01' };
    expect(await refusalOf(intake.call(contract.withdrawRequest, withdraw))).toBe(
      'coordination.dates-out-of-order',
    );
  });
});
