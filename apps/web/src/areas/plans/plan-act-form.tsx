import type { Operation, Output } from '@cus/contracts';
import { showToast, useText } from '@cus/ui';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ActForm } from '../../forms/act-form';
import { useActForm, type ActFormOptions } from '../../forms/use-act-form';
import type { ContractForm } from '../../forms/use-contract-form';
import type { PlanActProps } from './plan-act-panel';
import { usePlanStands } from './plan-words';
import { plansCatalogue } from './plans-catalogue';
import type { PlanAct } from './route';

const LEADS = {
  agree: 'agreeLead',
  decline: 'declineLead',
  'decline-line': 'declineLineLead',
  change: 'changeLead',
  review: 'reviewLead',
  'finish-review': 'finishReviewLead',
  reassign: 'reassignLead',
  close: 'closeLead',
} as const satisfies Partial<Record<PlanAct, keyof typeof plansCatalogue.pl>>;

interface PlanActFormProps<Op extends Operation, Values extends FieldValues>
  extends PlanActProps, Pick<ActFormOptions<Op, Values>, 'operation' | 'values' | 'labels' | 'say'> {
  readonly act: keyof typeof LEADS;
  /** Instead of saying that it is saved and showing the plan. */
  readonly onDone?: (answer: Output<Op>) => void;
  readonly children: (form: ContractForm<Values>) => ReactNode;
}

/** One act on a plan, sent for the version its person saw; then the plan is shown again. */
export function PlanActForm<Op extends Operation, Values extends FieldValues>({
  plan,
  onLeave,
  act,
  onDone,
  children,
  labels,
  ...options
}: PlanActFormProps<Op, Values>) {
  const t = useText(plansCatalogue);
  const form = useActForm<Op, Values>({
    ...options,
    labels: { on: t('on'), note: t('note'), ...labels },
    fixed: { planId: plan.id, version: plan.version },
    stands: usePlanStands(plan),
    onDone: (answer) => {
      if (onDone !== undefined) {
        onDone(answer);
        return;
      }
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t(`act.${act}`)}
      lead={t(LEADS[act])}
      action={t(`act.${act}`)}
      onCancel={onLeave}
    >
      {children(form)}
    </ActForm>
  );
}
