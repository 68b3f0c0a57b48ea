import { handyman } from '@cus/contracts';
import {
  Button,
  DateField,
  MoneyField,
  RadioTiles,
  Section,
  Select,
  showToast,
  TextArea,
  TextField,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { StaffSelect } from '../../fields/staff-select';
import { FormField } from '../../forms/use-contract-form';
import { useProfile } from '../../session/use-session';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord, useQuarterOptions, useRedirectWord } from './handyman-words';
import type { Job } from './job-screen';

/** What is to be repaired. Gas and mains current are taken down and sent elsewhere, never begun. */
export function DescribeJob({ job }: { readonly job: Job }) {
  const api = useApi();
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const redirectWord = useRedirectWord();
  const rules = useQuery(operationQuery(api, handyman.listCategories, {}));
  const form = useActForm({
    operation: handyman.describeJob,
    fixed: { jobId: job.id, version: job.version },
    values: { category: '', description: '' },
    labels: { category: t('category'), description: t('description') },
    onDone: (answer) =>
      showToast(
        answer.outcome === 'redirected'
          ? t('redirectedTo', { where: redirectWord(answer.redirectTo) })
          : t('described'),
      ),
  });
  const options = (rules.data?.items ?? []).map(({ code, allowed }) => ({
    id: code,
    label: say('kind', code),
    ...(allowed ? {} : { detail: t('notAllowedHere') }),
  }));
  return (
    <Section title={t('describe')}>
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <FormField of={form} name="category">
          {(field) => <Select {...field} options={options} />}
        </FormField>
        <FormField of={form} name="description">
          {(field) => <TextArea {...field} hint={t('descriptionHint')} />}
        </FormField>
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('describeSubmit')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** A day, a half of it and a worker; again to move it. */
export function ScheduleJob({ job }: { readonly job: Job }) {
  const api = useApi();
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const quarters = useQuarterOptions();
  const profile = useProfile();
  const rules = useQuery(operationQuery(api, handyman.listCategories, {}));
  const isWorker = profile?.roles.includes('field-worker') ?? false;
  const form = useScheduleForm(job, isWorker ? profile?.id : undefined);
  const asksWorker = job.providerId === undefined && !isWorker;
  return (
    <Section title={t(job.schedule === undefined ? 'schedule' : 'reschedule')}>
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <FormField of={form} name="date">
          {(field) => <DateField {...field} width="short" min={job.from} max={job.to} />}
        </FormField>
        <FormField of={form} name="halfDay">
          {(field) => (
            <RadioTiles
              {...field}
              tiles={(rules.data?.halfDays ?? []).map(({ halfDay, from, to }) => ({
                id: halfDay,
                label: t('halfHours', { half: say('half', halfDay), from, to }),
              }))}
            />
          )}
        </FormField>
        <FormField of={form} name="startTime">
          {(field) => <TextField {...field} width="short" hint={t('startTimeHint')} inputMode="numeric" />}
        </FormField>
        <FormField of={form} name="plannedQuarters">
          {(field) => <Select {...field} options={quarters} />}
        </FormField>
        <FormField of={form} name="plannedMaterialGrosze">
          {(field) => <MoneyField {...field} min={0} optional />}
        </FormField>
        {asksWorker ? (
          <FormField of={form} name="workerId">
            {(field) => <StaffSelect {...field} roles={['field-worker']} hint={t('workerIdHint')} />}
          </FormField>
        ) : null}
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('scheduleSubmit')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function useScheduleForm(job: Job, myId: string | undefined) {
  const t = useText(handymanCatalogue);
  const today = warsawDay(new Date());
  const { schedule } = job;
  return useActForm({
    operation: handyman.scheduleJob,
    fixed: { jobId: job.id, version: job.version },
    values: {
      date: (schedule?.date ?? (today < job.from ? job.from : today)) as string,
      halfDay: (schedule?.halfDay ?? '') as string,
      startTime: schedule?.startTime ?? '',
      plannedQuarters: String(schedule?.plannedQuarters ?? 4),
      plannedMaterialGrosze: (schedule?.plannedMaterialGrosze ?? null) as number | null,
      workerId: (schedule?.workerId ?? myId ?? '') as string,
    },
    labels: {
      date: t('date'),
      halfDay: t('half'),
      startTime: t('startTime'),
      plannedQuarters: t('planned'),
      plannedMaterialGrosze: t('plannedMaterial'),
      workerId: t('workerId'),
    },
    toInput: (values) => ({
      ...values,
      startTime: values.startTime.trim().replace('.', ':').padStart(5, '0'),
      plannedQuarters: Number(values.plannedQuarters),
    }),
    onDone: () => showToast(t('scheduled')),
  });
}
