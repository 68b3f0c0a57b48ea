import { commissioning } from '@cus/contracts';
import { Checkbox, DateField, Select, showToast, TextField, useText, warsawDay } from '@cus/ui';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useCommissioningOptions } from '../../words/commissioning';
import { ProviderFields, useProviderLabels, type ProviderDraft } from './provider-fields';
import type { ProviderDetail } from './provider-screen';
import { providersCatalogue } from './providers-catalogue';

interface AddEvidenceProps {
  readonly providerId: string;
  readonly onClose: () => void;
}

/** A paper that proves the provider is a social-economy entity; signed contracts keep the one they had. */
export function AddEvidence({ providerId, onClose }: AddEvidenceProps) {
  const t = useText(providersCatalogue);
  const options = useCommissioningOptions();
  const { recordPesEvidence } = commissioning;
  const form = useActForm({
    operation: recordPesEvidence,
    fixed: { providerId },
    values: {
      kind: '',
      documentReference: '',
      validFrom: warsawDay(new Date()),
      expiresOn: '',
      socialEnterprise: false as boolean,
    },
    labels: {
      kind: t('document'),
      documentReference: t('reference'),
      validFrom: t('validFrom'),
      expiresOn: t('expiresOn'),
      socialEnterprise: t('socialEnterprise'),
    },
    onDone: () => {
      onClose();
      showToast(t('evidenceDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('addEvidence')} submitLabel={t('addEvidence')} onClose={onClose}>
      <FormField of={form} name="kind">
        {(field) => (
          <Select {...field} options={options('evidence', recordPesEvidence.input.shape.kind.options)} />
        )}
      </FormField>
      <FormField of={form} name="documentReference">
        {(field) => <TextField {...field} />}
      </FormField>
      <FormField of={form} name="validFrom">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="expiresOn">
        {(field) => <DateField {...field} width="short" hint={t('expiresHint')} optional />}
      </FormField>
      <FormField of={form} name="socialEnterprise">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </FormDialog>
  );
}

interface EditProviderProps {
  readonly provider: ProviderDetail;
  readonly onClose: () => void;
}

export function EditProvider({ provider, onClose }: EditProviderProps) {
  const t = useText(providersCatalogue);
  const values: ProviderDraft = {
    name: provider.name,
    legalForm: provider.legalForm,
    nip: provider.nip ?? '',
    regon: provider.regon ?? '',
    krs: provider.krs ?? '',
    contactEmail: provider.contactEmail ?? '',
    contactPhone: provider.contactPhone ?? '',
    contactPerson: provider.contactPerson ?? '',
  };
  const form = useActForm({
    operation: commissioning.updateProvider,
    fixed: { providerId: provider.id, version: provider.version },
    values,
    labels: useProviderLabels(),
    onDone: () => {
      onClose();
      showToast(t('done'));
    },
  });
  return (
    <FormDialog of={form} title={t('edit')} submitLabel={t('save')} onClose={onClose}>
      <ProviderFields of={form} />
    </FormDialog>
  );
}
