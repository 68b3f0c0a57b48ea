import { coordination } from '@cus/contracts';
import { Checkbox, showToast, useText } from '@cus/ui';
import { PersonPicker } from '../../fields/person-picker';
import { FormField } from '../../forms/use-contract-form';
import type { RequestActProps } from './act-panel';
import { RequestActForm } from './request-act-form';
import { requestsCatalogue } from './requests-catalogue';

/** Joins a request that began without a name to the person, with that person's consent. */
export function AttachForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  return (
    <RequestActForm
      {...props}
      act="attach"
      lead={t('attachLead')}
      operation={coordination.attachResident}
      values={{ residentId: '', consentGiven: false }}
      labels={{ residentId: t('findPerson'), consentGiven: t('attachConsent') }}
      say={(path) => (path === 'residentId' ? t('sayPerson') : undefined)}
      onSaved={() => showToast(t('attached'))}
    >
      {(form) => (
        <>
          <FormField of={form} name="residentId">
            {(field) => <PersonPicker {...field} hint={t('findHint')} />}
          </FormField>
          <FormField of={form} name="consentGiven">
            {(field) => <Checkbox {...field} />}
          </FormField>
        </>
      )}
    </RequestActForm>
  );
}
