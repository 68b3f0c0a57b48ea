import { Button, useText } from '@cus/ui';
import { useWatch } from 'react-hook-form';
import { FormTop } from '../../forms/form-top';
import { UnsavedGuard } from '../../forms/unsaved-guard';
import type { ContractForm } from '../../forms/use-contract-form';
import { CostPanel } from './cost-panel';
import type { PlanDraft } from './plan-draft';
import { BasicsPart, FollowUpPart, GoalsPart } from './plan-parts';
import { plansCatalogue } from './plans-catalogue';
import { ServicesPart } from './services-part';
import { useOffers } from './use-offers';
import './plans.css';

export interface PlanFormValues {
  content: PlanDraft;
}

/** Labels of the fields of a plan; lines and goals share theirs by position. */
export function usePlanLabels(draft: PlanDraft): Record<string, string> {
  const t = useText(plansCatalogue);
  const ofLine = [
    'quantityMilli',
    'from',
    'to',
    'preferredMode',
    'feeBasisPoints',
    'rhythm',
    'place',
    'goalKey',
  ] as const;
  const many = [...draft.lines, ...Array.from({ length: 20 })];
  return {
    'content.validFrom': t('validFrom'),
    'content.validTo': t('validTo'),
    'content.needs': t('needs'),
    'content.lines': t('service'),
    'content.goals': t('goals'),
    'content.communityActions': t('communityAction'),
    'content.monitors': t('monitorRole'),
    'content.reviewOn': t('reviewDay'),
    ...Object.fromEntries(
      many.flatMap((_, index) => [
        ...ofLine.map((field) => [`content.lines.${index}.${field}`, t(`line.${field}`)]),
        [`content.lines.${index}.weekly`, t('week')],
        [`content.goals.${index}.text`, t('goal', { number: index + 1 })],
        [`content.goals.${index}.area`, t('goalArea')],
        [`content.communityActions.${index}.text`, t('communityAction')],
        [`content.monitors.${index}.role`, t('monitorRole')],
        [`content.monitors.${index}.text`, t('monitorText')],
        [`content.reviewOn.${index}.day`, t('reviewDay')],
      ]),
    ),
  };
}

interface PlanFormProps {
  readonly of: ContractForm<PlanFormValues>;
  readonly onCancel: () => void;
}

/** The builder: needs and goals, services with their week, and what it comes to beside them. */
export function PlanForm({ of, onCancel }: PlanFormProps) {
  const t = useText(plansCatalogue);
  const content = useWatch({ control: of.form.control, name: 'content' });
  const offers = useOffers(
    content.lines.map((line) => line.serviceCode),
    content.validFrom,
  );
  return (
    <form className="app-pair" onSubmit={of.onSubmit} noValidate>
      <UnsavedGuard isUnsaved={of.isUnsaved} />
      <div className="ok-form plan-form">
        <FormTop of={of} />
        <BasicsPart of={of} />
        <GoalsPart of={of} />
        <ServicesPart of={of} offers={offers} />
        <FollowUpPart of={of} />
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={of.isPending}>
            {t('saveDraft')}
          </Button>
          <Button onPress={onCancel}>{t('leave')}</Button>
        </div>
      </div>
      <div className="plan-aside">
        <CostPanel lines={content.lines} offers={offers} />
      </div>
    </form>
  );
}
