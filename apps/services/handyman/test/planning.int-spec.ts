import { randomUUID } from 'node:crypto';
import { handyman as contract, registry } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { capsOn } from '../src/domain/caps';
import { CLEAN_DAY, refused, TownOfRepairs } from './town-of-repairs';

describe('planning jobs', () => {
  const repairs = TownOfRepairs.whileTesting();

  it('refuses the job that would pass a yearly cap, under every record of the person, and names the clause', async () => {
    const { perJob, perYear } = capsOn('2026-05-04' as never);
    const [first, second] = [randomUUID(), randomUUID()];
    const mergeId = randomUUID();
    const merge = { mergeId, survivorId: first, mergedId: second };
    const most = perJob.quarters;
    for (let used = 0; used + most <= perYear.quarters; used += most) {
      await repairs.scheduledJob(repairs.order({ residentId: second }), { plannedQuarters: most });
    }
    const jobId = await repairs.describedJob(repairs.order({ residentId: first }));
    await repairs.town.publish(registry.residentsMerged, { subject: first, data: merge });
    const allowance = () => repairs.office.call(contract.getAllowance, { residentId: first, year: 2026 });
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

  it('hands jobs of somebody who never signed in to the account, once there is one', async () => {
    const [staffId, userId] = [randomUUID(), randomUUID()];
    const jobId = await repairs.describedJob(repairs.order());
    await repairs.schedule(jobId, { workerId: staffId });
    const worker = await repairs.town.as({
      userId,
      roles: ['field-worker'],
      centreId: repairs.office.actor.centreId,
    });
    const mine = () => worker.call(contract.listDayJobs, { date: CLEAN_DAY, workerId: userId });
    expect((await mine()).items).toEqual([]);
    await repairs.town.publish(registry.staffAccountJoined, { subject: staffId, data: { staffId, userId } });
    const { items } = await eventually(mine, (day) => day.items.length > 0);
    expect(items).toMatchObject([{ id: jobId }]);
  });

  it('lets a job that was not done be scheduled again, with its allowance given back', async () => {
    const residentId = randomUUID();
    const me = await repairs.town.staff('field-worker');
    const jobId = await repairs.scheduledJob(repairs.order({ residentId }), { workerId: me.actor.userId });
    await me.call(contract.reportNotDone, { jobId, reason: 'nobody-at-home' });
    expect(await repairs.office.call(contract.getAllowance, { residentId, year: 2026 })).toMatchObject({
      usedQuarters: 0,
    });
    const waiting = await repairs.office.call(contract.listUnscheduledJobs, { limit: 200 });
    expect(waiting.items.find((job) => job.id === jobId)).toMatchObject({ notDoneReason: 'nobody-at-home' });
    await repairs.schedule(jobId, { workerId: me.actor.userId, date: '2026-05-05', version: 4 });
    const { items } = await repairs.office.call(contract.listDayJobs, {
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
      repairs.office.call(contract.describeJob, {
        jobId,
        version: 1,
        category: 'drain',
        description: 'tel. 600 123 456',
      }),
    ).rejects.toMatchObject(refused('handyman.description-names-somebody', 'invalid'));
    await repairs.office.call(contract.describeJob, {
      jobId,
      version: 1,
      category: 'drain',
      description: 'zatkany zlew',
    });
    await expect(repairs.schedule(jobId, { workerId, version: 1 })).rejects.toMatchObject({
      failure: {
        code: 'handyman.changed-meanwhile',
        params: { version: 2, changedBy: repairs.office.actor.userId },
      },
    });
    await expect(repairs.schedule(jobId, {})).rejects.toMatchObject(refused('handyman.worker-required'));
    await expect(repairs.schedule(jobId, { workerId, startTime: '14:00' })).rejects.toMatchObject(
      refused('handyman.outside-half-day'),
    );
    await expect(repairs.schedule(jobId, { workerId, date: '2026-06-01' })).rejects.toMatchObject(
      refused('handyman.outside-order-period'),
    );
    await expect(repairs.office.call(contract.getJob, { jobId: randomUUID() })).rejects.toMatchObject(
      refused('handyman.job-not-found', 'not-found'),
    );
  });

  it('opens as many jobs as were ordered and no more', async () => {
    const order = repairs.order({ quantityMilli: 2_000 });
    await repairs.jobFor(order);
    await repairs.office.call(contract.openJob, { orderId: order.orderId });
    await expect(repairs.office.call(contract.openJob, { orderId: order.orderId })).rejects.toMatchObject(
      refused('handyman.order-used-up'),
    );
  });

  it('turns the pages of a list without losing or repeating a job', async () => {
    const order = repairs.order({ quantityMilli: 7_000, to: '2026-01-31' });
    await repairs.jobFor(order);
    for (let more = 0; more < 6; more += 1)
      await repairs.office.call(contract.openJob, { orderId: order.orderId });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await repairs.office.call(contract.listUnscheduledJobs, {
        limit: 3,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map((job) => job.id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 7).sort()).toEqual(
      (await repairs.jobsOf(order.orderId)).map((job) => job.id).sort(),
    );
    await expect(repairs.office.call(contract.listUnscheduledJobs, { cursor: 'abc' })).rejects.toMatchObject(
      refused('platform.cursor-unreadable'),
    );
  });
});
