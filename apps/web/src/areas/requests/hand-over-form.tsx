import { coordination } from '@cus/contracts';
import { showToast, useText } from '@cus/ui';
import { useApi } from '../../app-services';
import { StaffSelect } from '../../fields/staff-select';
import { FormField } from '../../forms/use-contract-form';
import { useUndo } from '../../forms/use-undo';
import { useStaffNames } from '../../names/use-staff-names';
import type { RequestActProps } from './act-panel';
import { RequestActForm } from './request-act-form';
import { requestsCatalogue } from './requests-catalogue';

/** Gives the request to a colleague; whoever had it can take it back at once. */
export function HandOverForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  const api = useApi();
  const undoing = useUndo();
  const { id: requestId, assigneeId } = props.request;
  const nameOf = useStaffNames([assigneeId]);
  return (
    <RequestActForm
      {...props}
      act="hand-over"
      lead={t('handOverLead')}
      operation={coordination.assignRequest}
      values={{ assigneeId: '' }}
      labels={{ assigneeId: t('newAssignee') }}
      onSaved={({ version }) => {
        // A request nobody had cannot be left to nobody again.
        if (assigneeId === undefined) showToast(t('handedOver'));
        else
          showToast(
            t('handedOver'),
            undoing(() => api.call(coordination.assignRequest, { requestId, version, assigneeId })),
          );
      }}
    >
      {(form) => (
        <FormField of={form} name="assigneeId">
          {(field) => (
            <StaffSelect
              {...field}
              roles={coordination.assignRequest.allow}
              except={[assigneeId]}
              {...(assigneeId === undefined ? {} : { hint: t('assigneeNow', { name: nameOf(assigneeId) }) })}
            />
          )}
        </FormField>
      )}
    </RequestActForm>
  );
}
