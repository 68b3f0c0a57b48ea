import { coordination } from '@cus/contracts';
import { DateField, RadioTiles, Select, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import type { PlanActProps } from './plan-act-panel';
import { plansCatalogue } from './plans-catalogue';

const REASONS = coordination.draftPlanChange.input.shape.reason.options;
const TRIGGERS = coordination.startPlanReview.input.shape.trigger.options;
const FINDINGS = coordination.finishPlanReview.input.shape.finding.options;
const today = () => warsawDay(new Date());

function useDone(onLeave: () => void) {
  const t = useText(plansCatalogue);
  return () => {
    showToast(t('saved'));
    onLeave();
  };
}

/** The person agrees to the version being prepared. */
export function AgreeForm({ plan, onLeave }: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation: coordination.agreePlan,
    fixed: { planId: plan.id, version: plan.version },
    values: { form: 'signature', by: 'self', on: today() },
    labels: { form: t('agreementForm'), by: t('agreementBy'), on: t('on') },
    onDone: useDone(onLeave),
  });
  return (
    <ActForm
      of={form}
      title={t('act.agree')}
      lead={t('agreeLead')}
      action={t('act.agree')}
      onCancel={onLeave}
    >
      <FormField of={form} name="form">
        {(field) => (
          <RadioTiles {...field} tiles={options('agreement', coordination.agreementForm.options)} />
        )}
      </FormField>
      <FormField of={form} name="by">
        {(field) => <Select {...field} options={options('speaker', coordination.speaker.options)} />}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} max={today()} />}
      </FormField>
    </ActForm>
  );
}

/** Begins the next version; the one in force serves on meanwhile. */
export function ChangeForm({ plan, onLeave }: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const navigate = useNavigate();
  const form = useActForm({
    operation: coordination.draftPlanChange,
    fixed: { planId: plan.id, version: plan.version },
    values: { reason: '', note: '' },
    labels: { reason: t('why'), note: t('note') },
    onDone: () => void navigate({ to: '/plans/$planId/edit', params: { planId: plan.id } }),
  });
  return (
    <ActForm
      of={form}
      title={t('act.change')}
      lead={t('changeLead')}
      action={t('act.change')}
      onCancel={onLeave}
    >
      <FormField of={form} name="reason">
        {(field) => <Select {...field} options={options('change', REASONS)} />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} maxLength={2000} optional />}
      </FormField>
    </ActForm>
  );
}

/** Begins a review; the plan keeps serving. */
export function ReviewForm({ plan, onLeave }: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation: coordination.startPlanReview,
    fixed: { planId: plan.id, version: plan.version },
    values: { trigger: '', on: today(), note: '' },
    labels: { trigger: t('why'), on: t('on'), note: t('note') },
    onDone: useDone(onLeave),
  });
  return (
    <ActForm
      of={form}
      title={t('act.review')}
      lead={t('reviewLead')}
      action={t('act.review')}
      onCancel={onLeave}
    >
      <FormField of={form} name="trigger">
        {(field) => <Select {...field} options={options('review', TRIGGERS)} />}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} max={today()} />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} maxLength={2000} optional />}
      </FormField>
    </ActForm>
  );
}

/** Ends a review with what it found. */
export function FinishReviewForm({ plan, onLeave }: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation: coordination.finishPlanReview,
    fixed: { planId: plan.id, version: plan.version },
    values: { finding: '', on: today(), note: '' },
    labels: { finding: t('finding'), on: t('on'), note: t('note') },
    onDone: useDone(onLeave),
  });
  return (
    <ActForm
      of={form}
      title={t('act.finish-review')}
      lead={t('finishReviewLead')}
      action={t('act.finish-review')}
      onCancel={onLeave}
    >
      <FormField of={form} name="finding">
        {(field) => <RadioTiles {...field} tiles={options('finding', FINDINGS)} />}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} max={today()} />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} maxLength={2000} optional />}
      </FormField>
    </ActForm>
  );
}
