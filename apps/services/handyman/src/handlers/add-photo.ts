import { handyman, type Input } from '@cus/contracts';
import { keepPhoto, readPhoto, sameAmong } from '@cus/delivery';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockJob } from '../store/jobs';
import { photosOfJob } from '../store/photos';

/** Enough for the largest repair. */
const MOST_PHOTOS = 20;

@Handles(handyman.addPhoto)
export class AddPhotoHandler {
  async handle({ jobId, stage, jpeg }: Input<typeof handyman.addPhoto>, context: CommandContext) {
    const { db, actor, commandId, now } = context;
    const { job } = await lockJob(db, jobId);
    const photo = readPhoto('handyman', jpeg);
    const same = sameAmong('handyman', await photosOfJob(db, jobId), {
      sha256: photo.sha256,
      shows: stage,
      most: MOST_PHOTOS - job.photos.length,
    });
    if (same) return { id: same.id };
    await act(context, job, 'add-photo', {}, { facts: { stage, photoId: commandId } });
    const { sql, values } = keepPhoto({
      id: commandId,
      workId: job.id,
      shows: stage,
      photo,
      addedBy: actor.userId,
      addedAt: now,
    });
    await db.query(sql, values);
    return { id: commandId };
  }
}
