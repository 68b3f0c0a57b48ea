import { coordination } from '@cus/contracts';
import { showToast, useText } from '@cus/ui';
import { useApi } from '../../app-services';
import { StaffSelect } from '../../fields/staff-select';
import { FormField } from '../../forms/use-contract-form';
import { useUndo } from '../../forms/use-undo';
import { useStaffNames } from '../../names/use-staff-names';
import { PlanActForm } from './plan-act-form';
import type { PlanActProps } from './plan-act-panel';
import { plansCatalogue } from './plans-catalogue';

/** Gives the plan to another coordinator; it can be given back at once. */
export function ReassignForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  const api = useApi();
  const undoing = useUndo();
  const { id: planId, coordinatorId } = props.plan;
  const nameOf = useStaffNames([coordinatorId]);
  const giveBack = (version: number) =>
    api.call(coordination.reassignPlan, { planId, version, coordinatorId });
  return (
    <PlanActForm
      {...props}
      act="reassign"
      operation={coordination.reassignPlan}
      values={{ coordinatorId: '' }}
      labels={{ coordinatorId: t('newCoordinator') }}
      onDone={({ version }) => {
        showToast(
          t('reassigned'),
          undoing(() => giveBack(version)),
        );
        props.onLeave();
      }}
    >
      {(form) => (
        <FormField of={form} name="coordinatorId">
          {(field) => (
            <StaffSelect
              {...field}
              roles={coordination.draftPlan.allow}
              except={[coordinatorId]}
              hint={t('coordinatorNow', { name: nameOf(coordinatorId) })}
            />
          )}
        </FormField>
      )}
    </PlanActForm>
  );
}
