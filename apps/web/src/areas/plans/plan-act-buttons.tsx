import { coordination } from '@cus/contracts';
import { Button, ConfirmDialog, useText, type ButtonVariant } from '@cus/ui';
import { useState } from 'react';
import { ActRefusal, useAct } from '../../forms/use-act';
import { AppLinkButton } from '../../shell/app-link';
import type { OfferedPlanAct } from './plan-acts';
import type { PlanDetails } from './plan-draft';
import { plansCatalogue } from './plans-catalogue';

interface PlanActButtonProps {
  readonly act: OfferedPlanAct;
  readonly plan: PlanDetails;
  readonly variant?: Exclude<ButtonVariant, 'danger'>;
}

/** Begins an act on a plan: one press, or a form under an address of its own. */
export function PlanActButton({ act, plan, variant = 'secondary' }: PlanActButtonProps) {
  const t = useText(plansCatalogue);
  const params = { planId: plan.id };
  switch (act) {
    case 'approve':
    case 'publish':
      return <PressButton act={act} plan={plan} variant={variant} />;
    case 'drop':
      return <DropButton plan={plan} />;
    case 'edit':
      return (
        <AppLinkButton to="/plans/$planId/edit" params={params} variant={variant}>
          {t('act.edit')}
        </AppLinkButton>
      );
    default:
      return (
        <AppLinkButton to="/plans/$planId" params={params} search={{ act }} variant={variant}>
          {t(`act.${act}`)}
        </AppLinkButton>
      );
  }
}

const PRESSED = { approve: coordination.approvePlan, publish: coordination.publishPlan } as const;

function PressButton({ act, plan, variant }: PlanActButtonProps & { readonly act: 'approve' | 'publish' }) {
  const t = useText(plansCatalogue);
  const press = useAct(PRESSED[act], { done: t(`done.${act}`) });
  return (
    <div className="app-acts">
      <Button
        {...(variant === undefined ? {} : { variant })}
        isPending={press.isPending}
        onPress={() => press.run({ planId: plan.id, version: plan.version })}
      >
        {t(`act.${act}`)}
      </Button>
      <ActRefusal of={press} />
    </div>
  );
}

/** Giving up a draft cannot be undone, so its number is typed. */
function DropButton({ plan }: { readonly plan: PlanDetails }) {
  const t = useText(plansCatalogue);
  const [open, setOpen] = useState(false);
  const drop = useAct(coordination.dropPlanDraft, { done: t('done.drop'), onDone: () => setOpen(false) });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('act.drop')}</Button>
      <ConfirmDialog
        title={t('dropTitle')}
        isOpen={open}
        onClose={() => setOpen(false)}
        phrase={plan.number}
        actionLabel={t('act.drop')}
        onConfirm={() => drop.run({ planId: plan.id, version: plan.version })}
      >
        <p>{t(plan.current === undefined ? 'dropFirst' : 'dropChange')}</p>
        <ActRefusal of={drop} />
      </ConfirmDialog>
    </>
  );
}
