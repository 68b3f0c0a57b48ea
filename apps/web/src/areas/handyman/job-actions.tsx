import { handyman } from '@cus/contracts';
import { Button, RadioTiles, showToast, TextArea, useText } from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import { AddPhoto } from './add-photo';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord, useRedirectWord } from './handyman-words';
import type { Job } from './job-screen';

/** What else may happen at the door: a picture, no repair today, or work nobody here may do. */
export function JobActions({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState<'photo' | 'not-done' | 'redirect'>();
  const unschedule = useAct(handyman.unscheduleJob, { done: t('unscheduledDone') });
  const close = () => setAsks(undefined);
  const isOut = job.state === 'scheduled' || job.state === 'on-the-way' || job.state === 'on-site';
  if (!isOut) return null;
  const works = may(handyman.reportNotDone);
  return (
    <>
      <ActRefusal of={unschedule} />
      <div className="orders-row">
        {works && job.state === 'on-site' ? (
          <Button onPress={() => setAsks('photo')}>{t('addPhoto')}</Button>
        ) : null}
        {works ? <Button onPress={() => setAsks('not-done')}>{t('notDone')}</Button> : null}
        {works && job.state === 'on-site' ? (
          <Button onPress={() => setAsks('redirect')}>{t('redirect')}</Button>
        ) : null}
        {may(handyman.unscheduleJob) && job.state === 'scheduled' ? (
          <Button
            isPending={unschedule.isPending}
            onPress={() => unschedule.run({ jobId: job.id, version: job.version })}
          >
            {t('unschedule')}
          </Button>
        ) : null}
      </div>
      {asks === 'photo' ? <AddPhoto job={job} onClose={close} /> : null}
      {asks === 'not-done' ? <NotDone job={job} onClose={close} /> : null}
      {asks === 'redirect' ? <Redirect job={job} onClose={close} /> : null}
    </>
  );
}

interface AskProps {
  readonly job: Job;
  readonly onClose: () => void;
}

function NotDone({ job, onClose }: AskProps) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const { reportNotDone } = handyman;
  const form = useActForm({
    operation: reportNotDone,
    fixed: { jobId: job.id },
    values: { reason: '', note: '' },
    labels: { reason: t('reason'), note: t('note') },
    toInput: (values) => ({ ...values, deviceAt: new Date().toISOString() }),
    onDone: () => {
      onClose();
      showToast(t('notDoneDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('notDoneTitle')} submitLabel={t('notDoneSubmit')} onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={reportNotDone.input.shape.reason.options.map((id) => ({ id, label: say('notDone', id) }))}
          />
        )}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} optional />}
      </FormField>
    </FormDialog>
  );
}

/** Kinds of work that only people with a licence may begin. */
const LICENSED = ['gas', 'mains-current'] as const;

function Redirect({ job, onClose }: AskProps) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const redirectWord = useRedirectWord();
  const form = useActForm({
    operation: handyman.redirectJob,
    fixed: { jobId: job.id },
    values: { category: '' },
    labels: { category: t('category') },
    onDone: (answer) => {
      onClose();
      showToast(t('redirectedTo', { where: redirectWord(answer.redirectTo) }));
    },
  });
  return (
    <FormDialog of={form} title={t('redirectTitle')} submitLabel={t('redirectSubmit')} onClose={onClose}>
      <p>{t('redirectBody')}</p>
      <FormField of={form} name="category">
        {(field) => <RadioTiles {...field} tiles={LICENSED.map((id) => ({ id, label: say('kind', id) }))} />}
      </FormField>
    </FormDialog>
  );
}
