import { randomUUID } from 'node:crypto';
import { handyman as contract } from '@cus/contracts';
import { grayJpeg, segment } from '@cus/delivery/testing';
import { type Caller, OTHER_CENTRE } from '@cus/platform/testing';
import { Client } from 'pg';
import { picture, refused, SAFETY, TownOfRepairs } from './town-of-repairs';

describe('pictures of a repair', () => {
  const repairs = TownOfRepairs.whileTesting();
  let worker: Caller;
  let times = 0;

  beforeAll(async () => {
    worker = await repairs.town.staff('field-worker');
  });

  /** A worker is in one place at a time: each job gets a day of its own. */
  const onSite = (by = worker, order = repairs.order()) => {
    times += 1;
    return repairs.jobOnSite(by, order, `2026-05-${String(times + 4).padStart(2, '0')}`);
  };
  const add = (jobId: string, jpeg: string, stage: 'before' | 'after' = 'before', by = worker) =>
    by.call(contract.addPhoto, { jobId, stage, jpeg });

  it('are seen by the office as they were taken, but for the notes of the camera, and the look is logged', async () => {
    const order = repairs.order();
    const jobId = await onSite(worker, order);
    const noted = grayJpeg(200, 8, [segment(0xe1, Buffer.from('Exif\0\0GPS 51.0367'))]).toString('base64');
    const { id: photoId } = await add(jobId, noted);
    const job = await repairs.office.call(contract.getJob, { jobId });
    expect(job.photos).toEqual([
      expect.objectContaining({ id: photoId, stage: 'before', addedBy: worker.actor.userId }),
    ]);
    const seen = await repairs.office.call(contract.getPhoto, { jobId, photoId });
    expect(seen).toEqual({ id: photoId, jpeg: picture(200), width: 8, height: 8 });
    expect(
      await repairs.town.sql(
        `select actor_id, subject_ids from handyman.audit where operation = $1 and kind = 'read'`,
        [contract.getPhoto.id],
      ),
    ).toContainEqual({ actor_id: repairs.office.actor.userId, subject_ids: [order.residentId] });
  });

  it('leave nothing but ids in the steps, the records and the stored answers', async () => {
    const jobId = await onSite();
    const { id: photoId } = await add(jobId, picture(201));
    const [row] = await repairs.town.sql<{ steps: string; answers: string; events: string }>(
      `select (select json_agg(s)::text from handyman.job_step s) as steps, (select json_agg(c)::text from handyman.command_answer c) as answers,
         coalesce((select json_agg(o)::text from handyman.outbox o), '') as events`,
    );
    expect(row?.steps).toContain(photoId);
    for (const text of Object.values(row ?? {})) expect(text).not.toContain(picture(201).slice(0, 40));
  });

  it('sent twice, even at once and under other commands, are one', async () => {
    const jobId = await onSite();
    const ids = await Promise.all([1, 2, 3].map(() => add(jobId, picture(202))));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    const job = await repairs.office.call(contract.getJob, { jobId });
    expect(job.photos).toHaveLength(1);
    expect(job.steps.filter(({ action }) => action === 'add-photo')).toHaveLength(1);
    await expect(add(jobId, picture(202), 'after')).rejects.toMatchObject(
      refused('handyman.photo-shows-other', 'conflict'),
    );
  });

  it('are twenty at most, whoever sends how many at once, those noted before among them', async () => {
    const jobId = await onSite();
    const noted = { stage: 'before', reference: 'album/1', sha256: 'a'.repeat(64) };
    await repairs.town.sql('update handyman.job set photos = $2 where id = $1', [
      jobId,
      JSON.stringify([noted]),
    ]);
    const tries = await Promise.allSettled(
      Array.from({ length: 22 }, (_, index) => add(jobId, picture(210 + index))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    const { photos } = await repairs.office.call(contract.getJob, { jobId });
    expect(photos).toHaveLength(20);
    expect(photos[0]).toEqual(noted);
  });

  it('noted before they were kept here still prove the repair', async () => {
    const jobId = await onSite();
    await repairs.town.sql('update handyman.job set photos = $2, started_at = now() where id = $1', [
      jobId,
      JSON.stringify(
        ['before', 'after'].map((stage) => ({ stage, reference: stage, sha256: 'b'.repeat(64) })),
      ),
    ]);
    await repairs.finish(jobId, worker);
  });

  it('must be pictures, of a size a screen can show, and of a repair that is going on', async () => {
    const jobId = await onSite();
    const text = Buffer.from('<svg onload="alert(1)">').toString('base64');
    await expect(add(jobId, text)).rejects.toMatchObject(refused('handyman.photo-unreadable', 'invalid'));
    await expect(add(jobId, grayJpeg(200, 2_056).toString('base64'))).rejects.toMatchObject(
      refused('handyman.photo-too-large', 'invalid'),
    );
    for (const jpeg of ['!', 'x'.repeat(600_000)])
      await expect(add(jobId, jpeg)).rejects.toMatchObject(refused('platform.invalid-input', 'invalid'));
    const waiting = await repairs.scheduledJob();
    await expect(add(waiting, picture(200), 'before', repairs.office)).rejects.toMatchObject(
      refused('handyman.job.not-allowed-in-state', 'conflict'),
    );
  });

  it('are not there for another provider, another centre and another worker, neither in code nor in the database', async () => {
    const providerId = randomUUID();
    const mine = await repairs.town.providerPerson(providerId);
    const ofProvider = await onSite(mine, repairs.order({ providerId }));
    const ofStaff = await onSite();
    const { id: photoOfProvider } = await add(ofProvider, picture(220), 'before', mine);
    const { id: photoOfStaff } = await add(ofStaff, picture(221));
    await mine.call(contract.getPhoto, { jobId: ofProvider, photoId: photoOfProvider });
    const strangers = await Promise.all([
      repairs.town.providerPerson(randomUUID()),
      repairs.town.staff('organiser', OTHER_CENTRE),
      repairs.town.staff('field-worker'),
    ]);
    for (const stranger of strangers)
      for (const [jobId, photoId] of [
        [ofProvider, photoOfProvider],
        [ofStaff, photoOfStaff],
      ] as const) {
        await expect(stranger.call(contract.getPhoto, { jobId, photoId })).rejects.toMatchObject(
          refused('handyman.photo-not-found', 'not-found'),
        );
        await expect(add(jobId, picture(222), 'after', stranger)).rejects.toMatchObject(
          refused('handyman.job-not-found', 'not-found'),
        );
      }
    expect(await seenBy(worker)).toContain(photoOfStaff);
    expect(await seenBy(worker)).not.toContain(photoOfProvider);
    expect(await seenBy(mine)).toEqual([photoOfProvider]);
    for (const stranger of strangers) expect(await seenBy(stranger)).toEqual([]);
  });

  it('that should not be there are taken away for good, by whoever may add them, and it stays known who did', async () => {
    const jobId = await onSite();
    const { id: photoId } = await add(jobId, picture(225));
    const remove = (by: Caller) => by.call(contract.removePhoto, { jobId, photoId });
    const stranger = await repairs.town.providerPerson(randomUUID());
    await expect(remove(stranger)).rejects.toMatchObject(refused('handyman.job-not-found', 'not-found'));
    await remove(worker);
    await expect(remove(worker)).rejects.toMatchObject(refused('handyman.photo-not-found', 'not-found'));
    expect(await repairs.town.sql('select 1 from handyman.photo where id = $1', [photoId])).toEqual([]);
    const { photos, steps } = await repairs.office.call(contract.getJob, { jobId });
    expect(photos).toEqual([]);
    expect(steps.at(-1)).toMatchObject({ action: 'remove-photo', byUserId: worker.actor.userId });
    // The same picture may be added again: taking it away may have been the mistake.
    await add(jobId, picture(225));
  });

  it('of a finished repair are taken away only when another shows the same', async () => {
    const jobId = await onSite();
    const { id: before } = await add(jobId, picture(226));
    await worker.call(contract.startWork, { jobId, safety: SAFETY });
    await add(jobId, picture(227), 'after');
    await repairs.finish(jobId, worker);
    const remove = () => worker.call(contract.removePhoto, { jobId, photoId: before });
    await expect(remove()).rejects.toMatchObject(refused('handyman.photo-needed'));
    await add(jobId, picture(228));
    await remove();
  });

  it('go when their repair goes, and are never changed', async () => {
    const jobId = await onSite();
    const { id } = await add(jobId, picture(230));
    await expect(asService(worker, 'update handyman.photo set shows = $1', ['after'])).rejects.toMatchObject({
      code: '42501',
    });
    await repairs.town.sql('delete from handyman.job_step where job_id = $1', [jobId]);
    await repairs.town.sql('delete from handyman.job where id = $1', [jobId]);
    expect(await repairs.town.sql('select 1 from handyman.photo where id = $1', [id])).toEqual([]);
  });

  /** What the database shows the service's own role when this person asks and no code stands before it. */
  const seenBy = async (person: Caller) =>
    (await asService(person, 'select id from handyman.photo order by id')).map(({ id }) => id);

  async function asService(
    { actor }: Caller,
    sql: string,
    values: unknown[] = [],
  ): Promise<{ id: string }[]> {
    const url = new URL(repairs.town.config.OKIENKO_DATABASE_URL);
    url.username = 'handyman_app';
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('cus.centre', $1, true), set_config('cus.provider', $2, true), set_config('cus.actor', $3, true), set_config('cus.roles', $4, true)`,
        [actor.centreId, actor.providerId ?? '', actor.userId, actor.roles.join(',')],
      );
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
});
