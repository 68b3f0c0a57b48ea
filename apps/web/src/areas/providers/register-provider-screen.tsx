import { commissioning } from '@cus/contracts';
import { Button, PageHeader, showToast, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { ProviderFields, useProviderLabels, type ProviderDraft } from './provider-fields';
import { providersCatalogue } from './providers-catalogue';

const EMPTY: ProviderDraft = {
  name: '',
  legalForm: '',
  nip: '',
  regon: '',
  krs: '',
  contactEmail: '',
  contactPhone: '',
  contactPerson: '',
};

/** A new organisation or person; its PES document comes next, on its own screen. */
export function RegisterProviderScreen() {
  const t = useText(providersCatalogue);
  const navigate = useNavigate();
  const form = useActForm({
    operation: commissioning.registerProvider,
    values: EMPTY,
    labels: useProviderLabels(),
    onDone: ({ id }) => {
      showToast(t('done'));
      void navigate({ to: '/orders/providers/$providerId', params: { providerId: id } });
    },
  });
  return (
    <>
      <PageHeader title={t('register')} />
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <ProviderFields of={form} />
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('saveNew')}
          </Button>
        </div>
      </form>
    </>
  );
}
