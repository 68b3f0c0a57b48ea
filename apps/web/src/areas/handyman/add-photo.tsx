import { handyman } from '@cus/contracts';
import { RadioTiles, useText } from '@cus/ui';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useKeptSubmit } from '../../outbox/use-outbox';
import { OnePhotoField } from '../../photos/one-photo-field';
import { photosCatalogue } from '../../photos/photos-catalogue';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord } from './handyman-words';
import type { Job } from './job-screen';

interface AddPhotoProps {
  readonly job: Job;
  readonly onClose: () => void;
}

/** A picture before or after the repair; without a network it waits on the phone. */
export function AddPhoto({ job, onClose }: AddPhotoProps) {
  const t = useText(handymanCatalogue);
  const p = useText(photosCatalogue);
  const say = useHandymanWord();
  const form = useActForm({
    operation: handyman.addPhoto,
    fixed: { jobId: job.id },
    values: { stage: (job.startedAt === undefined ? 'before' : 'after') as string, jpeg: '' },
    labels: { stage: t('photoStage'), jpeg: t('photo') },
    say: (path) => (path === 'jpeg' ? p('missing') : undefined),
    submit: useKeptSubmit(handyman.addPhoto, job.id, t('photoDone')),
    onDone: onClose,
  });
  return (
    <FormDialog of={form} title={t('addPhoto')} submitLabel={t('addPhoto')} onClose={onClose}>
      <FormField of={form} name="stage">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={(['before', 'after'] as const).map((id) => ({ id, label: say('stage', id) }))}
          />
        )}
      </FormField>
      <FormField of={form} name="jpeg">
        {(field) => <OnePhotoField {...field} />}
      </FormField>
    </FormDialog>
  );
}
