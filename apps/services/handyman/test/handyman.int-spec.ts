import { randomUUID } from 'node:crypto';
import { commissioning, handyman as contract, registry } from '@cus/contracts';
import { type Caller, eventually, OTHER_CENTRE } from '@cus/platform/testing';
import { capsOn } from '../src/domain/caps';
import { CLEAN_DAY, SAFETY, SHA, TownOfRepairs } from './town-of-repairs';

const refused = (code: string, category?: string) => ({
  failure: expect.objectContaining({ code, ...(category && { category }) }),
});

describe('the handyman', () => {
  let repairs: TownOfRepairs;
  let office: Caller;
  let worker: Caller;

  beforeAll(async () => {
    repairs = await TownOfRepairs.start();
    office = repairs.office;
    worker = await repairs.town.staff('field-worker');
  });

  afterAll(() => repairs.town.stop());

  const scheduledJob = async (
    order = repairs.order(),
    plan: Parameters<TownOfRepairs['schedule']>[1] = {},
  ) => {
    const jobId = await repairs.describedJob(order);
    await repairs.schedule(jobId, { workerId: randomUUID(), ...plan });
    return jobId;
  };

  it('carries a job from the order to the announced delivery', async () => {
    const order = repairs.order();
    const me = await repairs.town.staff('field-worker');
    const jobId = await scheduledJob(order, { workerId: me.actor.userId, plannedMaterialGrosze: 2_000 });
    await repairs.work(jobId, me);
    await repairs.finish(jobId, me, 5, 1_999);
    expect(await repairs.announced(jobId)).toEqual([
      {
        deliveryId: jobId,
        orderId: order.orderId,
        performedOn: CLEAN_DAY,
        quantityMilli: 1_000,
        extraGrosze: 1_999,
        performedBy: me.actor.userId,
        proof: { method: 'signature' },
        revision: 1,
      },
    ]);
    const job = await office.call(contract.getJob, { jobId });
    expect(job).toMatchObject({ state: 'done', revision: 1, work: { quarters: 5, materialGrosze: 1_999 } });
    expect(job.steps.map((step) => step.action)).toEqual([
      'describe',
      'schedule',
      'set-off',
      'arrive',
      'start-work',
      'add-photo',
      'add-photo',
      'finish',
    ]);
  });

  it('announces hours where hours were ordered, corrections as next revisions and a withdrawal as nothing', async () => {
    const order = repairs.order({ unit: 'hour', quantityMilli: 2_000 });
    const me = await repairs.town.staff('field-worker');
    const jobId = await scheduledJob(order, { workerId: me.actor.userId });
    await repairs.work(jobId, me);
    await repairs.finish(jobId, me, 6);
    const correct = async (quarters: number) => {
      const { version } = await office.call(contract.getJob, { jobId });
      return office.call(contract.correctJob, {
        jobId,
        version,
        doneOn: '2026-05-05',
        quarters,
        materials: [],
        reason: 'zły czas w karcie',
      });
    };
    await correct(8);
    await expect(correct(9)).rejects.toMatchObject(refused('handyman.order-quantity-passed', 'rule-broken'));
    const { version } = await office.call(contract.getJob, { jobId });
    await office.call(contract.withdrawJob, { jobId, version, reason: 'nie ta osoba' });
    expect(
      (await repairs.announced(jobId)).map(({ quantityMilli, revision, performedOn }) => [
        revision,
        quantityMilli,
        performedOn,
      ]),
    ).toEqual([
      [1, 1_500, '2026-05-04'],
      [2, 2_000, '2026-05-05'],
      [3, 0, '2026-05-05'],
    ]);
  });

  it('never begins work on gas or mains current: it records where the resident was sent', async () => {
    const jobId = await repairs.jobFor(repairs.order());
    const answer = await office.call(contract.describeJob, {
      jobId,
      version: 1,
      category: 'gas',
      description: 'Czuć gaz przy kuchence',
    });
    expect(answer).toMatchObject({ outcome: 'redirected', redirectTo: 'handyman.redirect.gas-fitter' });
    expect(await office.call(contract.getJob, { jobId })).toMatchObject({
      state: 'redirected',
      redirectTo: 'handyman.redirect.gas-fitter',
    });
    await expect(repairs.schedule(jobId, { workerId: randomUUID() })).rejects.toMatchObject(
      refused('handyman.job.not-allowed-in-state', 'conflict'),
    );

    const me = await repairs.town.staff('field-worker');
    const onSite = await scheduledJob(undefined, { workerId: me.actor.userId });
    await me.call(contract.setOff, { jobId: onSite });
    await me.call(contract.arrive, { jobId: onSite });
    await expect(
      me.call(contract.redirectJob, { jobId: onSite, category: 'furniture' }),
    ).rejects.toMatchObject(refused('handyman.category-allowed'));
    await me.call(contract.redirectJob, { jobId: onSite, category: 'mains-current' });
    expect((await office.call(contract.getJob, { jobId: onSite })).state).toBe('redirected');
  });

  it('asks for safety list, both photos and a proof the resident takes part in', async () => {
    const me = await repairs.town.staff('field-worker');
    const jobId = await scheduledJob(undefined, { workerId: me.actor.userId });
    await me.call(contract.setOff, { jobId });
    await me.call(contract.arrive, { jobId });
    await expect(repairs.finish(jobId, me)).rejects.toMatchObject(refused('handyman.work-not-started'));
    await expect(me.call(contract.startWork, { jobId, safety: SAFETY.slice(1) })).rejects.toMatchObject(
      refused('handyman.safety-list-incomplete', 'rule-broken'),
    );
    await me.call(contract.startWork, { jobId, safety: SAFETY });
    await me.call(contract.addPhoto, { jobId, stage: 'before', reference: 'p1', sha256: SHA });
    await expect(repairs.finish(jobId, me)).rejects.toMatchObject(refused('handyman.photo-missing'));
    await me.call(contract.addPhoto, { jobId, stage: 'after', reference: 'p2', sha256: SHA });
    await expect(
      me.call(contract.finishJob, { jobId, quarters: 4, materials: [], proof: { method: 'office-note' } }),
    ).rejects.toMatchObject(refused('handyman.proof-not-accepted'));
    await repairs.finish(jobId, me);
  });

  it('refuses the job that would pass a yearly cap, under every record of the person, and names the clause', async () => {
    const { perJob, perYear } = capsOn('2026-05-04' as never);
    const [first, second] = [randomUUID(), randomUUID()];
    const mergeId = randomUUID();
    const merge = { mergeId, survivorId: first, mergedId: second };
    const most = perJob.quarters;
    for (let used = 0; used + most <= perYear.quarters; used += most) {
      await scheduledJob(repairs.order({ residentId: second }), { plannedQuarters: most });
    }
    const jobId = await repairs.describedJob(repairs.order({ residentId: first }));
    await repairs.town.publish(registry.residentsMerged, { subject: first, data: merge });
    const allowance = () => office.call(contract.getAllowance, { residentId: first, year: 2026 });
    await eventually(allowance, (use) => use.usedQuarters > 0);
    await expect(
      repairs.schedule(jobId, { workerId: randomUUID(), plannedQuarters: most }),
    ).rejects.toMatchObject({
      failure: {
        code: 'handyman.cap-passed',
        category: 'rule-broken',
        params: {
          cap: 'quarters-per-year',
          limit: perYear.quarters,
          clause: expect.stringContaining('program'),
        },
      },
    });

    await repairs.town.publish(registry.residentsUnmerged, {
      subject: first,
      data: { mergeId, survivorId: first, restoredId: second },
    });
    await eventually(allowance, (use) => use.usedQuarters === 0);
    await repairs.schedule(jobId, { workerId: randomUUID(), plannedQuarters: most });
  });

  it('counts a cap exactly when many jobs of one person are scheduled at once', async () => {
    const { perJob, perYear } = capsOn('2026-05-04' as never);
    const residentId = randomUUID();
    const room = Math.floor(perYear.quarters / perJob.quarters);
    const jobIds = await Promise.all(
      Array.from({ length: room + 6 }, () => repairs.describedJob(repairs.order({ residentId }))),
    );
    const results = await Promise.allSettled(
      jobIds.map((jobId) =>
        repairs.schedule(jobId, { workerId: randomUUID(), plannedQuarters: perJob.quarters }),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(room);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject(refused('handyman.cap-passed'));
    }
  });

  it('gives a worker one job at a time, whoever asks at once', async () => {
    const workerId = randomUUID();
    const jobIds = await Promise.all(Array.from({ length: 20 }, () => repairs.describedJob(repairs.order())));
    const results = await Promise.allSettled(
      jobIds.map((jobId, index) =>
        repairs.schedule(jobId, {
          workerId,
          startTime: ['08:00', '08:15', '08:30', '08:45'][index % 4] as string,
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject(refused('handyman.worker-busy', 'conflict'));
    }
    const next = await repairs.describedJob(repairs.order());
    await repairs.schedule(next, { workerId, startTime: '10:00' });
  });

  it('lets a job that was not done be scheduled again, with its allowance given back', async () => {
    const residentId = randomUUID();
    const me = await repairs.town.staff('field-worker');
    const jobId = await scheduledJob(repairs.order({ residentId }), { workerId: me.actor.userId });
    await me.call(contract.reportNotDone, { jobId, reason: 'nobody-at-home' });
    expect(await office.call(contract.getAllowance, { residentId, year: 2026 })).toMatchObject({
      usedQuarters: 0,
    });
    const waiting = await office.call(contract.listUnscheduledJobs, { limit: 200 });
    expect(waiting.items.find((job) => job.id === jobId)).toMatchObject({ notDoneReason: 'nobody-at-home' });
    await repairs.schedule(jobId, { workerId: me.actor.userId, date: '2026-05-05', version: 4 });
    const { items } = await office.call(contract.listDayJobs, {
      date: '2026-05-05',
      workerId: me.actor.userId,
    });
    expect(items.map((job) => job.id)).toEqual([jobId]);
  });

  it('refuses what is out of window, out of period, not described, or seen in an older version', async () => {
    const jobId = await repairs.jobFor(repairs.order({ from: '2026-05-01', to: '2026-05-31' }));
    const workerId = randomUUID();
    await expect(repairs.schedule(jobId, { workerId, version: 1 })).rejects.toMatchObject(
      refused('handyman.not-described'),
    );
    await expect(
      office.call(contract.describeJob, {
        jobId,
        version: 1,
        category: 'drain',
        description: 'tel. 600 123 456',
      }),
    ).rejects.toMatchObject(refused('handyman.description-names-somebody', 'invalid'));
    await office.call(contract.describeJob, {
      jobId,
      version: 1,
      category: 'drain',
      description: 'zatkany zlew',
    });
    await expect(repairs.schedule(jobId, { workerId, version: 1 })).rejects.toMatchObject(
      refused('handyman.changed-meanwhile', 'conflict'),
    );
    await expect(repairs.schedule(jobId, {})).rejects.toMatchObject(refused('handyman.worker-required'));
    await expect(repairs.schedule(jobId, { workerId, startTime: '14:00' })).rejects.toMatchObject(
      refused('handyman.outside-half-day'),
    );
    await expect(repairs.schedule(jobId, { workerId, date: '2026-06-01' })).rejects.toMatchObject(
      refused('handyman.outside-order-period'),
    );
    await expect(office.call(contract.getJob, { jobId: randomUUID() })).rejects.toMatchObject(
      refused('handyman.job-not-found', 'not-found'),
    );
  });

  it('opens as many jobs as were ordered and no more', async () => {
    const order = repairs.order({ quantityMilli: 2_000 });
    await repairs.jobFor(order);
    await office.call(contract.openJob, { orderId: order.orderId });
    await expect(office.call(contract.openJob, { orderId: order.orderId })).rejects.toMatchObject(
      refused('handyman.order-used-up'),
    );
  });

  describe('events of orders', () => {
    it('delivered twice open one job', async () => {
      const order = repairs.order();
      const id = randomUUID();
      for (let copy = 0; copy < 3; copy += 1) {
        await repairs.town.publish(commissioning.orderAccepted, {
          subject: order.orderId,
          data: order,
          id,
          sequence: 7,
        });
      }
      await repairs.accept(order, 7);
      await repairs.jobFor(repairs.order());
      expect(await repairs.jobsOf(order.orderId)).toHaveLength(1);
    });

    it('leave nothing to do when the end came before the acceptance', async () => {
      const order = repairs.order();
      await repairs.close(order, 12);
      await eventually(
        () => repairs.town.sql('select 1 from handyman.taken_order where order_id = $1', [order.orderId]),
        (rows) => rows.length === 1,
      );
      await repairs.accept(order, 11);
      await repairs.jobFor(repairs.order());
      expect(await repairs.jobsOf(order.orderId)).toEqual([]);
    });

    it('withdraw what is not done and leave alone what is', async () => {
      const me = await repairs.town.staff('field-worker');
      const [done, open] = [repairs.order(), repairs.order()];
      const doneJob = await scheduledJob(done, { workerId: me.actor.userId });
      await repairs.work(doneJob, me);
      await repairs.finish(doneJob, me);
      const openJob = await scheduledJob(open);
      await repairs.close(done);
      await repairs.close(open);
      await eventually(
        async () => (await repairs.jobsOf(open.orderId))[0]?.state,
        (state) => state === 'withdrawn',
      );
      expect((await repairs.jobsOf(done.orderId))[0]?.state).toBe('done');
      expect(await repairs.announced(openJob)).toEqual([]);
    });

    it('of another fulfilment are none of its business', async () => {
      const order = repairs.order({ fulfilment: 'housing' });
      await repairs.accept(order);
      await repairs.jobFor(repairs.order());
      expect(await repairs.jobsOf(order.orderId)).toEqual([]);
    });

    it('hand unfinished work over when somebody else accepts the order', async () => {
      const [former, next] = [randomUUID(), randomUUID()];
      const order = repairs.order({ providerId: former });
      const jobId = await scheduledJob(order);
      await repairs.accept({ ...order, providerId: next });
      const person = await repairs.town.providerPerson(next);
      const job = await eventually(() => person.call(contract.getJob, { jobId }));
      expect(job).toMatchObject({ state: 'to-schedule', providerId: next });
      await expect(
        (await repairs.town.providerPerson(former)).call(contract.getJob, { jobId }),
      ).rejects.toMatchObject(refused('handyman.job-not-found'));
    });
  });

  describe('row security', () => {
    it('shows a provider its own jobs, another provider and centre nothing', async () => {
      const providerId = randomUUID();
      const jobId = await repairs.describedJob(repairs.order({ providerId }));
      const [mine, theirs, foreign] = await Promise.all([
        repairs.town.providerPerson(providerId),
        repairs.town.providerPerson(randomUUID()),
        repairs.town.staff('organiser', OTHER_CENTRE),
      ]);
      await repairs.schedule(jobId, { by: mine });
      expect((await mine.call(contract.listDayJobs, { date: CLEAN_DAY })).items.map((job) => job.id)).toEqual(
        [jobId],
      );
      for (const stranger of [theirs, foreign]) {
        expect((await stranger.call(contract.listDayJobs, { date: CLEAN_DAY })).items).toEqual([]);
        await expect(stranger.call(contract.getJob, { jobId })).rejects.toMatchObject(
          refused('handyman.job-not-found'),
        );
      }
      await mine.call(contract.setOff, { jobId });
      await mine.call(contract.arrive, { jobId });
      await mine.call(contract.startWork, { jobId, safety: SAFETY });
    });

    it('counts for a provider the yearly use of a person at all others, without showing their jobs', async () => {
      const { perJob, perYear } = capsOn('2026-05-04' as never);
      const residentId = randomUUID();
      for (let used = 0; used < perYear.quarters; used += perJob.quarters) {
        await scheduledJob(repairs.order({ residentId }), { plannedQuarters: perJob.quarters });
      }
      const providerId = randomUUID();
      const jobId = await repairs.describedJob(repairs.order({ residentId, providerId }));
      const person = await repairs.town.providerPerson(providerId);
      await expect(repairs.schedule(jobId, { by: person })).rejects.toMatchObject(
        refused('handyman.cap-passed'),
      );
    });

    it('shows a field worker the own jobs and the untaken ones of own staff, lets take one only for oneself', async () => {
      const untaken = await repairs.describedJob(repairs.order());
      const ofOther = await scheduledJob();
      const ofProvider = await repairs.describedJob(repairs.order({ providerId: randomUUID() }));
      const seen = (await worker.call(contract.listUnscheduledJobs, { limit: 200 })).items.map(
        (job) => job.id,
      );
      expect(seen).toContain(untaken);
      expect(seen).not.toContain(ofProvider);
      await expect(worker.call(contract.setOff, { jobId: ofOther })).rejects.toMatchObject(
        refused('handyman.job-not-found'),
      );
      await expect(repairs.schedule(untaken, { by: worker, workerId: randomUUID() })).rejects.toMatchObject(
        refused('handyman.only-for-oneself', 'forbidden'),
      );
      await repairs.schedule(untaken, { by: worker, workerId: worker.actor.userId, startTime: '11:00' });
      expect(
        (await worker.call(contract.listDayJobs, { date: CLEAN_DAY })).items.map((job) => job.id),
      ).toEqual([untaken]);
    });

    it('is forced on every table', async () => {
      const open = await repairs.town.sql(
        `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'handyman' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
           and c.relname not in ('outbox', 'inbox', 'replay_request', 'migration')`,
      );
      expect(open).toEqual([]);
    });
  });

  it('turns the pages of a list without losing or repeating a job', async () => {
    const order = repairs.order({ quantityMilli: 7_000, to: '2026-01-31' });
    await repairs.jobFor(order);
    for (let more = 0; more < 6; more += 1) await office.call(contract.openJob, { orderId: order.orderId });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await office.call(contract.listUnscheduledJobs, { limit: 3, ...(cursor && { cursor }) });
      seen.push(...page.items.map((job) => job.id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 7).sort()).toEqual(
      (await repairs.jobsOf(order.orderId)).map((job) => job.id).sort(),
    );
    await expect(office.call(contract.listUnscheduledJobs, { cursor: 'abc' })).rejects.toMatchObject(
      refused('handyman.cursor-unreadable'),
    );
  });
});
