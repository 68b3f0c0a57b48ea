import { handyman } from '@cus/contracts';
import { DateText, Section, useText } from '@cus/ui';
import { useApi } from '../../app-services';
import type { Parcel } from '../../outbox/outbox';
import { useOutbox } from '../../outbox/use-outbox';
import { keptPhoto, waitingPhoto, type Photo } from '../../photos/photo';
import { PhotoRow } from '../../photos/photo-row';
import { photosCatalogue } from '../../photos/photos-catalogue';
import { RemovePhoto } from '../../photos/remove-photo';
import { useMay } from '../../session/use-may';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord } from './handyman-words';
import './handyman.css';
import type { Job } from './job-screen';

type JobPhotos = Pick<Job, 'id' | 'state' | 'photos'>;
type Stage = Job['photos'][number]['stage'];

interface JobPhotosProps {
  readonly job: JobPhotos;
  /** What waits on the phone, pictures among it. */
  readonly parcels?: readonly Parcel[];
}

/** The repair before and after, side by side. */
export function JobPhotos({ job, parcels = [] }: JobPhotosProps) {
  const t = useText(handymanCatalogue);
  const waiting = parcels.filter(({ operationId }) => operationId === handyman.addPhoto.id);
  return (
    <Section title={t('photos')}>
      {job.photos.length + waiting.length === 0 ? (
        <p className="app-quiet">{t('photosEmpty')}</p>
      ) : (
        <div className="handyman-photos">
          {(['before', 'after'] as const).map((stage) => (
            <StagePhotos key={stage} stage={stage} job={job} waiting={waiting} />
          ))}
        </div>
      )}
    </Section>
  );
}

interface StagePhotosProps {
  readonly stage: Stage;
  readonly job: JobPhotos;
  readonly waiting: readonly Parcel[];
}

function StagePhotos({ stage, job, waiting }: StagePhotosProps) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const photos = useStagePhotos({ stage, job, waiting });
  const noted = job.photos.filter((photo) => photo.stage === stage && photo.id === undefined);
  return (
    <div className="handyman-stage">
      <h3>{say('stage', stage)}</h3>
      {photos.length + noted.length === 0 ? <p className="app-quiet">{t('stageEmpty')}</p> : null}
      {photos.length === 0 ? null : <PhotoRow label={say('stage', stage)} photos={photos} />}
      {noted.map((photo) => (
        <p key={`${photo.sha256} ${photo.reference}`}>
          {t('photoNoted', { reference: photo.reference ?? '' })}
        </p>
      ))}
    </div>
  );
}

/** Kept ones first, then those that wait on this phone. */
function useStagePhotos({ stage, job, waiting }: StagePhotosProps): readonly Photo[] {
  const api = useApi();
  const outbox = useOutbox();
  const t = useText(handymanCatalogue);
  const p = useText(photosCatalogue);
  const say = useHandymanWord();
  const mayRemove = useMay()(handyman.removePhoto) && ['on-site', 'done'].includes(job.state);
  const kept = job.photos.flatMap(({ id, addedAt, ...photo }) =>
    photo.stage !== stage || id === undefined
      ? []
      : [
          {
            id,
            note: addedAt === undefined ? undefined : <DateText value={addedAt} style="moment" />,
            removal: mayRemove ? (
              <RemovePhoto operation={handyman.removePhoto} input={{ jobId: job.id, photoId: id }} />
            ) : undefined,
            source: keptPhoto(api, handyman.getPhoto, { jobId: job.id, photoId: id }),
          },
        ],
  );
  const unsent = waiting
    .filter(({ body }) => body['stage'] === stage)
    .map((parcel) => ({ id: parcel.key, note: p('waits'), source: waitingPhoto(outbox, parcel) }));
  const all = [...kept, ...unsent];
  return all.map((photo, index) => ({
    ...photo,
    title: t('photoTitle', { stage: say('stage', stage), number: index + 1, count: all.length }),
  }));
}
