import { registry } from '@cus/contracts';
import { Notice, showToast, TextField, useText } from '@cus/ui';
import { ActForm } from '../../forms/act-form';
import { withoutBlanks } from '../../forms/without-blanks';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';

interface ConcealFormProps {
  readonly resident: Resident;
  readonly onLeave: () => void;
}

/** Hides where the person lives from everybody without special access. */
export function ConcealForm({ resident, onLeave }: ConcealFormProps) {
  const t = useText(residentsCatalogue);
  const form = useActForm({
    operation: registry.concealResident,
    fixed: { residentId: resident.id },
    values: { address: { street: '', house: '', flat: '', city: '' } },
    labels: {
      'address.street': t('street'),
      'address.house': t('house'),
      'address.flat': t('flat'),
      'address.city': t('city'),
    },
    toInput: (values) => {
      const address = withoutBlanks(values.address) as object;
      return Object.keys(address).length === 0 ? {} : { address };
    },
    onDone: () => {
      showToast(t('concealed'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('conceal')}
      lead={t('concealLead')}
      action={t('concealNow')}
      onCancel={onLeave}
    >
      <Notice tone="warning">{t('concealWarning')}</Notice>
      <p className="app-quiet">{t('concealNewAddress')}</p>
      {(['street', 'house', 'flat', 'city'] as const).map((part) => (
        <FormField key={part} of={form} name={`address.${part}`}>
          {(field) => <TextField {...field} width="medium" autoComplete="off" optional />}
        </FormField>
      ))}
    </ActForm>
  );
}
