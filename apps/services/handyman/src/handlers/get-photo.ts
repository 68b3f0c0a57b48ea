import { handyman, type Input } from '@cus/contracts';
import { type PhotoRow, photoToSee, seenPhoto } from '@cus/delivery';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';

@Handles(handyman.getPhoto)
export class GetPhotoHandler {
  async handle({ jobId, photoId }: Input<typeof handyman.getPhoto>, { db, logRead }: QueryContext) {
    const { sql, values } = photoToSee(jobId, photoId);
    const [[photo], [person]] = (await Promise.all([
      db.query(sql, values),
      db.query('select person_of(resident_id) as id from job where id = $1', [jobId]),
    ])) as [PhotoRow[], { id: string }[]];
    if (!photo || !person) throw new DomainError('not-found', 'handyman.photo-not-found');
    logRead('resident', [person.id]);
    return seenPhoto(photo);
  }
}
