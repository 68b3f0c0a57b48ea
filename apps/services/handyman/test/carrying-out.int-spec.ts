import { randomUUID } from 'node:crypto';
import { handyman as contract } from '@cus/contracts';
import { CLEAN_DAY, picture, refused, SAFETY, TownOfRepairs } from './town-of-repairs';

describe('carrying a job out', () => {
  const repairs = TownOfRepairs.whileTesting();

  it('carries a job from the order to the announced delivery', async () => {
    const order = repairs.order();
    const me = await repairs.town.staff('field-worker');
    const jobId = await repairs.scheduledJob(order, {
      workerId: me.actor.userId,
      plannedMaterialGrosze: 2_000,
    });
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
    const job = await repairs.office.call(contract.getJob, { jobId });
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

  it('counts on the day in Warsaw the worker finished, when that is not the day it was scheduled for', async () => {
    const me = await repairs.town.staff('field-worker');
    const jobId = await repairs.scheduledJob(repairs.order(), { workerId: me.actor.userId });
    await repairs.work(jobId, me);
    const proof = { method: 'signature' as const, deviceAt: '2026-05-05T22:15:00.000Z' };
    await me.call(contract.finishJob, { jobId, quarters: 4, materials: [], proof });
    expect(await repairs.announced(jobId)).toMatchObject([{ performedOn: '2026-05-06' }]);
  });

  it('announces hours where hours were ordered, corrections as next revisions and a withdrawal as nothing', async () => {
    const order = repairs.order({ unit: 'hour', quantityMilli: 2_000 });
    const me = await repairs.town.staff('field-worker');
    const jobId = await repairs.scheduledJob(order, { workerId: me.actor.userId });
    await repairs.work(jobId, me);
    await repairs.finish(jobId, me, 6);
    const correct = async (quarters: number) => {
      const { version } = await repairs.office.call(contract.getJob, { jobId });
      return repairs.office.call(contract.correctJob, {
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
    const { version } = await repairs.office.call(contract.getJob, { jobId });
    await repairs.office.call(contract.withdrawJob, { jobId, version, reason: 'nie ta osoba' });
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
    const answer = await repairs.office.call(contract.describeJob, {
      jobId,
      version: 1,
      category: 'gas',
      description: 'Czuć gaz przy kuchence',
    });
    expect(answer).toMatchObject({ outcome: 'redirected', redirectTo: 'handyman.redirect.gas-fitter' });
    expect(await repairs.office.call(contract.getJob, { jobId })).toMatchObject({
      state: 'redirected',
      redirectTo: 'handyman.redirect.gas-fitter',
    });
    await expect(repairs.schedule(jobId, { workerId: randomUUID() })).rejects.toMatchObject(
      refused('handyman.job.not-allowed-in-state', 'conflict'),
    );

    const me = await repairs.town.staff('field-worker');
    const onSite = await repairs.scheduledJob(undefined, { workerId: me.actor.userId });
    await me.call(contract.setOff, { jobId: onSite });
    await me.call(contract.arrive, { jobId: onSite });
    await expect(
      me.call(contract.redirectJob, { jobId: onSite, category: 'furniture' }),
    ).rejects.toMatchObject(refused('handyman.category-allowed'));
    await me.call(contract.redirectJob, { jobId: onSite, category: 'mains-current' });
    expect((await repairs.office.call(contract.getJob, { jobId: onSite })).state).toBe('redirected');
  });

  it('asks for safety list, both photos and a proof the resident takes part in', async () => {
    const me = await repairs.town.staff('field-worker');
    const jobId = await repairs.scheduledJob(undefined, { workerId: me.actor.userId });
    await me.call(contract.setOff, { jobId });
    await me.call(contract.arrive, { jobId });
    await expect(repairs.finish(jobId, me)).rejects.toMatchObject(refused('handyman.work-not-started'));
    await expect(me.call(contract.startWork, { jobId, safety: SAFETY.slice(1) })).rejects.toMatchObject(
      refused('handyman.safety-list-incomplete', 'rule-broken'),
    );
    await me.call(contract.startWork, { jobId, safety: SAFETY });
    await me.call(contract.addPhoto, { jobId, stage: 'before', jpeg: picture(200) });
    await expect(repairs.finish(jobId, me)).rejects.toMatchObject(refused('handyman.photo-missing'));
    await me.call(contract.addPhoto, { jobId, stage: 'after', jpeg: picture(240) });
    await expect(
      me.call(contract.finishJob, { jobId, quarters: 4, materials: [], proof: { method: 'office-note' } }),
    ).rejects.toMatchObject(refused('handyman.proof-not-accepted'));
    await repairs.finish(jobId, me);
  });
});
