import { coordination } from '@cus/contracts';
import { DateField, RadioTiles, Select, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import type { PlanActProps } from './plan-act-panel';
import { plansCatalogue } from './plans-catalogue';
import { useLineWords } from './use-line-words';

const REASONS = coordination.declineReason.options;
const today = () => warsawDay(new Date());

/** The person does not want the plan, or its change, as prepared. */
export function DeclineForm({ plan, onLeave }: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation: coordination.declinePlan,
    fixed: { planId: plan.id, version: plan.version },
    values: { reason: '', on: today(), note: '' },
    labels: { reason: t('why'), on: t('on'), note: t('note') },
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.decline')}
      lead={t('declineLead')}
      action={t('act.decline')}
      onCancel={onLeave}
    >
      <FormField of={form} name="reason">
        {(field) => <Select {...field} options={options('decline', REASONS)} />}
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

/** The person does not want one of the services; on a plan in force this begins a change without it. */
export function DeclineLineForm({ plan, onLeave }: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const words = useLineWords();
  const lines = ((plan.open ?? plan.current)?.content.lines ?? []).filter(
    (line) => line.declined === undefined,
  );
  const form = useActForm({
    operation: coordination.declinePlanLine,
    fixed: { planId: plan.id, version: plan.version },
    values: { lineId: '', reason: '', on: today(), note: '' },
    labels: { lineId: t('service'), reason: t('why'), on: t('on'), note: t('note') },
    say: (path) => (path === 'lineId' ? t('sayService') : undefined),
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.decline-line')}
      lead={t('declineLineLead')}
      action={t('act.decline-line')}
      onCancel={onLeave}
    >
      <FormField of={form} name="lineId">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={lines.map((line) => ({
              id: line.lineId,
              label: words.name(line),
              detail: words.quantity(line),
            }))}
          />
        )}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => <Select {...field} options={options('decline', REASONS)} />}
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
