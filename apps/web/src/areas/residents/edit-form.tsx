import { registry } from '@cus/contracts';
import { CheckTiles, DateField, showToast, TextField, useText } from '@cus/ui';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useWords } from '../../words/words';
import { updateOf, valuesOf, type RecordValues } from './record-update';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';

const ALERTS = registry.alert.shape.code.options;

interface EditFormProps {
  readonly resident: Resident;
  readonly onLeave: () => void;
}

/** Corrects or completes the record. */
export function EditForm({ resident, onLeave }: EditFormProps) {
  const t = useText(residentsCatalogue);
  const w = useWords();
  const form = useActForm({
    operation: registry.updateResident,
    fixed: { residentId: resident.id, version: resident.version },
    values: valuesOf(resident),
    labels: {
      firstName: t('firstName'),
      lastName: t('lastName'),
      birthDate: t('born'),
      pesel: 'PESEL',
      phone: t('phone'),
      email: t('email'),
      'address.street': t('street'),
      'address.house': t('house'),
      'address.flat': t('flat'),
      'address.postcode': t('postcode'),
      'address.city': t('city'),
      'address.estate': t('estate'),
      alerts: t('alerts'),
    },
    say: (path) =>
      path === 'pesel'
        ? t('sayPesel')
        : path === 'phone'
          ? t('sayPhone')
          : path === 'address.postcode'
            ? t('sayPostcode')
            : undefined,
    toInput: (values) => updateOf(values, resident),
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm of={form} title={t('edit')} action={t('saveRecord')} onCancel={onLeave}>
      <PersonPart of={form} hasPesel={resident.details?.peselMasked !== undefined} />
      {resident.addressHeld ? <p>{t('addressHeldHere')}</p> : <AddressPart of={form} />}
      <FormField of={form} name="alerts">
        {(field) => (
          <CheckTiles
            {...field}
            hint={t('alertsHint')}
            tiles={ALERTS.map((id) => ({ id, label: w(`alert.${id}`) }))}
            optional
          />
        )}
      </FormField>
    </ActForm>
  );
}

function PersonPart({
  of,
  hasPesel,
}: {
  readonly of: ContractForm<RecordValues>;
  readonly hasPesel: boolean;
}) {
  const t = useText(residentsCatalogue);
  return (
    <>
      <FormField of={of} name="lastName">
        {(field) => <TextField {...field} width="medium" autoComplete="off" />}
      </FormField>
      <FormField of={of} name="firstName">
        {(field) => <TextField {...field} width="medium" autoComplete="off" />}
      </FormField>
      <FormField of={of} name="birthDate">
        {(field) => <DateField {...field} optional />}
      </FormField>
      <FormField of={of} name="pesel">
        {(field) => (
          <TextField
            {...field}
            {...(hasPesel ? { hint: t('peselKept') } : {})}
            width="medium"
            inputMode="numeric"
            autoComplete="off"
            optional
          />
        )}
      </FormField>
      <FormField of={of} name="phone">
        {(field) => <TextField {...field} type="tel" width="medium" autoComplete="off" optional />}
      </FormField>
      <FormField of={of} name="email">
        {(field) => <TextField {...field} type="email" autoComplete="off" optional />}
      </FormField>
    </>
  );
}

function AddressPart({ of }: { readonly of: ContractForm<RecordValues> }) {
  return (['street', 'house', 'flat', 'postcode', 'city', 'estate'] as const).map((part) => (
    <FormField key={part} of={of} name={`address.${part}`}>
      {(field) => <TextField {...field} width="medium" autoComplete="off" optional />}
    </FormField>
  ));
}
