import { coordination } from '@cus/contracts';
import { RadioTiles, Select, useText, warsawDay } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { ActDay, ActNote } from '../../forms/act-fields';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import { PlanActForm } from './plan-act-form';
import type { PlanActProps } from './plan-act-panel';
import { plansCatalogue } from './plans-catalogue';

const REASONS = coordination.draftPlanChange.input.shape.reason.options;
const TRIGGERS = coordination.startPlanReview.input.shape.trigger.options;
const FINDINGS = coordination.finishPlanReview.input.shape.finding.options;
const today = () => warsawDay(new Date());

/** The person agrees to the version being prepared. */
export function AgreeForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  return (
    <PlanActForm
      {...props}
      act="agree"
      operation={coordination.agreePlan}
      values={{ form: 'signature', by: 'self', on: today() }}
      labels={{ form: t('agreementForm'), by: t('agreementBy') }}
    >
      {(form) => (
        <>
          <FormField of={form} name="form">
            {(field) => (
              <RadioTiles {...field} tiles={options('agreement', coordination.agreementForm.options)} />
            )}
          </FormField>
          <FormField of={form} name="by">
            {(field) => <Select {...field} options={options('speaker', coordination.speaker.options)} />}
          </FormField>
          <ActDay of={form} />
        </>
      )}
    </PlanActForm>
  );
}

/** Begins the next version; the one in force serves on meanwhile. */
export function ChangeForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const navigate = useNavigate();
  const { id: planId } = props.plan;
  return (
    <PlanActForm
      {...props}
      act="change"
      operation={coordination.draftPlanChange}
      values={{ reason: '', note: '' }}
      labels={{ reason: t('why') }}
      onDone={() => void navigate({ to: '/plans/$planId/edit', params: { planId } })}
    >
      {(form) => (
        <>
          <FormField of={form} name="reason">
            {(field) => <Select {...field} options={options('change', REASONS)} />}
          </FormField>
          <ActNote of={form} />
        </>
      )}
    </PlanActForm>
  );
}

/** Begins a review; the plan keeps serving. */
export function ReviewForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  return (
    <PlanActForm
      {...props}
      act="review"
      operation={coordination.startPlanReview}
      values={{ trigger: '', on: today(), note: '' }}
      labels={{ trigger: t('why') }}
    >
      {(form) => (
        <>
          <FormField of={form} name="trigger">
            {(field) => <Select {...field} options={options('review', TRIGGERS)} />}
          </FormField>
          <ActDay of={form} />
          <ActNote of={form} />
        </>
      )}
    </PlanActForm>
  );
}

/** Ends a review with what it found. */
export function FinishReviewForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  return (
    <PlanActForm
      {...props}
      act="finish-review"
      operation={coordination.finishPlanReview}
      values={{ finding: '', on: today(), note: '' }}
      labels={{ finding: t('finding') }}
    >
      {(form) => (
        <>
          <FormField of={form} name="finding">
            {(field) => <RadioTiles {...field} tiles={options('finding', FINDINGS)} />}
          </FormField>
          <ActDay of={form} />
          <ActNote of={form} />
        </>
      )}
    </PlanActForm>
  );
}
