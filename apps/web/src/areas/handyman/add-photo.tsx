import { handyman } from '@cus/contracts';
import { RadioTiles, TextField, useText } from '@cus/ui';
import { useId } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useKeptSubmit } from '../../outbox/use-outbox';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord } from './handyman-words';
import type { Job } from './job-screen';

interface AddPhotoProps {
  readonly job: Job;
  readonly onClose: () => void;
}

/** The picture stays where it is; its digest is kept, so that nobody can exchange it later. */
export function AddPhoto({ job, onClose }: AddPhotoProps) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const fileId = useId();
  const form = useActForm({
    operation: handyman.addPhoto,
    fixed: { jobId: job.id },
    values: {
      stage: (job.startedAt === undefined ? 'before' : 'after') as string,
      reference: '',
      sha256: '',
    },
    labels: { stage: t('photoStage'), reference: t('photoReference'), sha256: t('photoFile') },
    submit: useKeptSubmit(handyman.addPhoto, job.id, t('photoDone')),
    onDone: onClose,
  });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    form.form.setValue('sha256', await digestOf(file));
    form.form.setValue('reference', file.name);
  };
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
      <div className="ok-field" id="field-sha256">
        <label className="ok-label" htmlFor={fileId}>
          {t('photoFile')}
        </label>
        <span className="ok-hint">{t('photoFileHint')}</span>
        <input
          id={fileId}
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      <FormField of={form} name="reference">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormDialog>
  );
}

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
