import { handyman, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { type CommandContext, Handles } from '@cus/platform';
import { act, lockJob } from '../store/jobs';

/** Enough for the largest repair; keeps the row small. */
const MOST_PHOTOS = 20;

@Handles(handyman.addPhoto)
export class AddPhotoHandler {
  async handle(input: Input<typeof handyman.addPhoto>, context: CommandContext) {
    const { stage, reference, sha256 } = input;
    const { job } = await lockJob(context.db, input.jobId);
    if (job.photos.length >= MOST_PHOTOS)
      throw new DomainError('rule-broken', 'handyman.too-many-photos', { limit: MOST_PHOTOS });
    const photos = [...job.photos, { stage, reference, sha256 }];
    await act(context, job, 'add-photo', { photos }, { facts: { stage, sha256 } });
    return { done: true as const };
  }
}
