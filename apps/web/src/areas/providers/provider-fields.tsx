import { commissioning } from '@cus/contracts';
import { Select, TextField, useText } from '@cus/ui';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useCommissioningOptions } from '../../words/commissioning';
import { providersCatalogue } from './providers-catalogue';

/** A provider as its form holds it. */
export interface ProviderDraft {
  readonly name: string;
  readonly legalForm: string;
  readonly nip: string;
  readonly regon: string;
  readonly krs: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly contactPerson: string;
}

/** Name, form, register numbers and whom to call. */
export function ProviderFields({ of }: { readonly of: ContractForm<ProviderDraft> }) {
  const options = useCommissioningOptions();
  return (
    <>
      <FormField of={of} name="name">
        {(field) => <TextField {...field} />}
      </FormField>
      <FormField of={of} name="legalForm">
        {(field) => (
          <Select
            {...field}
            options={options('form', commissioning.registerProvider.input.shape.legalForm.options)}
          />
        )}
      </FormField>
      {(['krs', 'nip', 'regon'] as const).map((name) => (
        <FormField key={name} of={of} name={name}>
          {(field) => <TextField {...field} width="short" inputMode="numeric" optional />}
        </FormField>
      ))}
      <FormField of={of} name="contactPerson">
        {(field) => <TextField {...field} width="medium" optional />}
      </FormField>
      <FormField of={of} name="contactPhone">
        {(field) => <TextField {...field} width="medium" type="tel" optional />}
      </FormField>
      <FormField of={of} name="contactEmail">
        {(field) => <TextField {...field} width="medium" type="email" optional />}
      </FormField>
    </>
  );
}

export function useProviderLabels() {
  const t = useText(providersCatalogue);
  return {
    name: t('name'),
    legalForm: t('legalForm'),
    nip: t('nip'),
    regon: t('regon'),
    krs: t('krs'),
    contactEmail: t('email'),
    contactPhone: t('phone'),
    contactPerson: t('person'),
  };
}
