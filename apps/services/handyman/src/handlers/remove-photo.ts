import { handyman, type Input } from '@cus/contracts';
import { removePhoto } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockJob } from '../store/jobs';
import { photosOfJob } from '../store/photos';

/** For a picture that shows a person or another flat. A repair that is done stays proved before and after. */
@Handles(handyman.removePhoto)
export class RemovePhotoHandler {
  async handle({ jobId, photoId }: Input<typeof handyman.removePhoto>, context: CommandContext) {
    const { db } = context;
    const { job } = await lockJob(db, jobId);
    const photos = await photosOfJob(db, jobId);
    const photo = photos.find(({ id }) => id === photoId);
    if (!photo) throw new DomainError('not-found', 'handyman.photo-not-found');
    const { shows: stage } = photo;
    const ofStage = [...job.photos.map((noted) => noted.stage), ...photos.map(({ shows }) => shows)];
    if (job.state === 'done' && ofStage.filter((each) => each === stage).length === 1)
      throw new DomainError('rule-broken', 'handyman.photo-needed', { stage });
    await act(context, job, 'remove-photo', {}, { facts: { stage, photoId } });
    const { sql, values } = removePhoto(jobId, photoId);
    await db.query(sql, values);
    return { done: true as const };
  }
}
