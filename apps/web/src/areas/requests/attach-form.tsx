import { coordination } from '@cus/contracts';
import { Checkbox, showToast, useText } from '@cus/ui';
import { PersonPicker } from '../../fields/person-picker';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { RequestActProps } from './act-panel';
import { requestsCatalogue } from './requests-catalogue';

/** Joins a request that began without a name to the person, with that person's consent. */
export function AttachForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const form = useActForm({
    operation: coordination.attachResident,
    fixed: { requestId: request.id, version: request.version },
    values: { residentId: '', consentGiven: false },
    labels: { residentId: t('findPerson'), consentGiven: t('attachConsent') },
    say: (path) => (path === 'residentId' ? t('sayPerson') : undefined),
    onDone: () => {
      showToast(t('attached'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.attach')}
      lead={t('attachLead')}
      action={t('act.attach')}
      onCancel={onLeave}
    >
      <FormField of={form} name="residentId">
        {(field) => <PersonPicker {...field} hint={t('findHint')} />}
      </FormField>
      <FormField of={form} name="consentGiven">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </ActForm>
  );
}
