import { handyman } from '@cus/contracts';
import { DateField, Notice, RadioTiles, Select, TextArea, TextField, useText, warsawDay } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { withoutBlanks } from '../../forms/without-blanks';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useKeptSubmit } from '../../outbox/use-outbox';
import { useDialogForm } from '../../forms/use-dialog-form';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord, useQuarterOptions } from './handyman-words';
import type { Job } from './job-screen';
import { MaterialFields, type MaterialsDraft } from './materials';

interface JobDialogProps {
  readonly job: Job;
  readonly onClose: () => void;
}

export function NotDone({ job, onClose }: JobDialogProps) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const { reportNotDone } = handyman;
  const form = useActForm({
    operation: reportNotDone,
    fixed: { jobId: job.id },
    values: { reason: '', note: '' },
    labels: { reason: t('reason'), note: t('note') },
    toInput: (values) => withoutBlanks({ ...values, deviceAt: new Date().toISOString() }),
    submit: useKeptSubmit(reportNotDone, job.id, t('notDoneDone')),
    onDone: onClose,
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

/** Work that only people with a licence may begin; which that is, is a dated rule. */
export function Redirect({ job, onClose }: JobDialogProps) {
  const api = useApi();
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const rules = useQuery(operationQuery(api, handyman.listCategories, {}));
  const licensed = (rules.data?.items ?? []).filter(({ allowed }) => !allowed);
  const form = useActForm({
    operation: handyman.redirectJob,
    fixed: { jobId: job.id },
    values: { category: '' },
    labels: { category: t('category') },
    toInput: (values) => ({ ...values, deviceAt: new Date().toISOString() }),
    submit: useKeptSubmit(handyman.redirectJob, job.id, t('redirectDone')),
    onDone: onClose,
  });
  return (
    <FormDialog of={form} title={t('redirectTitle')} submitLabel={t('redirectSubmit')} onClose={onClose}>
      <p>{t('redirectBody')}</p>
      <FormField of={form} name="category">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={licensed.map(({ code }) => ({ id: code, label: say('kind', code) }))}
          />
        )}
      </FormField>
    </FormDialog>
  );
}

interface CorrectionDraft extends MaterialsDraft {
  readonly doneOn: string;
  readonly quarters: string;
  readonly reason: string;
}

/** What was reported, put right as a whole; the record of the service follows by itself. */
export function CorrectJob({ job, onClose }: JobDialogProps) {
  const t = useText(handymanCatalogue);
  const { work } = job;
  const values: CorrectionDraft = {
    doneOn: work?.doneOn ?? warsawDay(new Date()),
    quarters: String(work?.quarters ?? 4),
    materials: work?.materials.map((line) => ({ ...line })) ?? [],
    reason: '',
  };
  const form = useDialogForm({
    operation: handyman.correctJob,
    fixed: { jobId: job.id, version: job.version },
    values,
    labels: { doneOn: t('doneOn'), quarters: t('worked'), reason: t('correctReason') },
    toInput: ({ quarters, ...draft }) => withoutBlanks({ ...draft, quarters: Number(quarters) }),
    done: t('correctDone'),
    onClose,
  });
  const quarters = useQuarterOptions();
  return (
    <FormDialog of={form} title={t('correct')} submitLabel={t('correctSubmit')} onClose={onClose}>
      <FormField of={form} name="doneOn">
        {(field) => <DateField {...field} width="short" min={job.from} max={job.to} />}
      </FormField>
      <FormField of={form} name="quarters">
        {(field) => <Select {...field} options={quarters} />}
      </FormField>
      <MaterialFields of={form} />
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} hint={t('correctReasonHint')} />}
      </FormField>
    </FormDialog>
  );
}

export function WithdrawJob({ job, onClose }: JobDialogProps) {
  const t = useText(handymanCatalogue);
  const form = useDialogForm({
    operation: handyman.withdrawJob,
    fixed: { jobId: job.id, version: job.version },
    values: { reason: '' },
    labels: { reason: t('reason') },
    done: t('withdrawDone'),
    onClose,
  });
  return (
    <FormDialog
      of={form}
      title={t('withdrawTitle')}
      submitLabel={t('withdraw')}
      variant="danger"
      onClose={onClose}
    >
      <Notice tone="warning">{t(job.state === 'done' ? 'withdrawDoneBody' : 'withdrawBody')}</Notice>
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormDialog>
  );
}
