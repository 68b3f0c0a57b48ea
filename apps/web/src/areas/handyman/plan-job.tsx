import { handyman } from '@cus/contracts';
import {
  Button,
  DateField,
  MoneyField,
  RadioTiles,
  Section,
  Select,
  TextArea,
  TextField,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { StaffSelect } from '../../fields/staff-select';
import { FormDialog } from '../../forms/form-dialog';
import { FormTop } from '../../forms/form-top';
import { FormField } from '../../forms/use-contract-form';
import { useProfile } from '../../session/use-session';
import { Allowance } from './allowance';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord, useQuarterOptions } from './handyman-words';
import type { Job } from './job-screen';
import { useDescribeForm, useScheduleForm, type DescribeForm, type ScheduleForm } from './plan-forms';

/** What is to be repaired. Gas and mains current are taken down and sent elsewhere, never begun. */
export function DescribeJob({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const form = useDescribeForm(job);
  return (
    <Section title={t('describe')}>
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <DescribeFields of={form} />
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('describeSubmit')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** A day, a half of it and a worker. */
export function ScheduleJob({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const form = useScheduleForm(job);
  return (
    <Section title={t('schedule')}>
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <ScheduleFields of={form} job={job} />
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('scheduleSubmit')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface PlanDialogProps {
  readonly job: Job;
  readonly onClose: () => void;
}

export function DescribeAgain({ job, onClose }: PlanDialogProps) {
  const t = useText(handymanCatalogue);
  const form = useDescribeForm(job, onClose);
  return (
    <FormDialog of={form} title={t('describeAgain')} submitLabel={t('describeSubmit')} onClose={onClose}>
      <DescribeFields of={form} />
    </FormDialog>
  );
}

/** Another day, another time or another worker. */
export function Reschedule({ job, onClose }: PlanDialogProps) {
  const t = useText(handymanCatalogue);
  const form = useScheduleForm(job, onClose);
  return (
    <FormDialog of={form} title={t('reschedule')} submitLabel={t('scheduleSubmit')} onClose={onClose}>
      <ScheduleFields of={form} job={job} />
    </FormDialog>
  );
}

function DescribeFields({ of }: { readonly of: DescribeForm }) {
  const api = useApi();
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const rules = useQuery(operationQuery(api, handyman.listCategories, {}));
  const options = (rules.data?.items ?? []).map(({ code, allowed }) => ({
    id: code,
    label: say('kind', code),
    ...(allowed ? {} : { detail: t('notAllowedHere') }),
  }));
  return (
    <>
      <FormField of={of} name="category">
        {(field) => <Select {...field} options={options} />}
      </FormField>
      <FormField of={of} name="description">
        {(field) => <TextArea {...field} hint={t('descriptionHint')} />}
      </FormField>
    </>
  );
}

interface ScheduleFieldsProps {
  readonly of: ScheduleForm;
  readonly job: Job;
}

function ScheduleFields({ of, job }: ScheduleFieldsProps) {
  const api = useApi();
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const quarters = useQuarterOptions();
  const rules = useQuery(operationQuery(api, handyman.listCategories, {}));
  // A provider answers for its people, and a worker in the field takes a job only for oneself.
  const isWorker = useProfile()?.roles.includes('field-worker') ?? false;
  const asksWorker = job.providerId === undefined && !isWorker;
  return (
    <>
      <Allowance residentId={job.residentId} year={Number((job.schedule?.date ?? job.from).slice(0, 4))} />
      <FormField of={of} name="date">
        {(field) => <DateField {...field} width="short" min={job.from} max={job.to} />}
      </FormField>
      <FormField of={of} name="halfDay">
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
      <FormField of={of} name="startTime">
        {(field) => <TextField {...field} width="short" hint={t('startTimeHint')} inputMode="numeric" />}
      </FormField>
      <FormField of={of} name="plannedQuarters">
        {(field) => <Select {...field} options={quarters} />}
      </FormField>
      <FormField of={of} name="plannedMaterialGrosze">
        {(field) => <MoneyField {...field} min={0} optional />}
      </FormField>
      {asksWorker ? (
        <FormField of={of} name="workerId">
          {(field) => <StaffSelect {...field} roles={['field-worker']} hint={t('workerIdHint')} />}
        </FormField>
      ) : null}
    </>
  );
}
