import { randomUUID } from 'node:crypto';
import { handyman as contract } from '@cus/contracts';
import { type Caller, OTHER_CENTRE } from '@cus/platform/testing';
import { capsOn } from '../src/domain/caps';
import { CLEAN_DAY, refused, SAFETY, TownOfRepairs } from './town-of-repairs';

describe('row security of the handyman', () => {
  const repairs = TownOfRepairs.whileTesting();
  let worker: Caller;

  beforeAll(async () => {
    worker = await repairs.town.staff('field-worker');
  });

  it('shows a provider its own jobs, another provider and centre nothing', async () => {
    const providerId = randomUUID();
    const jobId = await repairs.describedJob(repairs.order({ providerId }));
    const [mine, theirs, foreign] = await Promise.all([
      repairs.town.providerPerson(providerId),
      repairs.town.providerPerson(randomUUID()),
      repairs.town.staff('organiser', OTHER_CENTRE),
    ]);
    await repairs.schedule(jobId, { by: mine });
    expect((await mine.call(contract.listDayJobs, { date: CLEAN_DAY })).items.map((job) => job.id)).toEqual([
      jobId,
    ]);
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
      await repairs.scheduledJob(repairs.order({ residentId }), { plannedQuarters: perJob.quarters });
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
    const ofOther = await repairs.scheduledJob();
    const ofProvider = await repairs.describedJob(repairs.order({ providerId: randomUUID() }));
    const seen = (await worker.call(contract.listUnscheduledJobs, { limit: 200 })).items.map((job) => job.id);
    expect(seen).toContain(untaken);
    expect(seen).not.toContain(ofProvider);
    await expect(worker.call(contract.setOff, { jobId: ofOther })).rejects.toMatchObject(
      refused('handyman.job-not-found'),
    );
    await expect(repairs.schedule(untaken, { by: worker, workerId: randomUUID() })).rejects.toMatchObject(
      refused('handyman.only-for-oneself', 'forbidden'),
    );
    await repairs.schedule(untaken, { by: worker, workerId: worker.actor.userId, startTime: '11:00' });
    expect((await worker.call(contract.listDayJobs, { date: CLEAN_DAY })).items.map((job) => job.id)).toEqual(
      [untaken],
    );
  });
});
