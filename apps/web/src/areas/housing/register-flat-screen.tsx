import { housing } from '@cus/contracts';
import {
  Button,
  Checkbox,
  ComboBox,
  DateField,
  MoneyField,
  PageHeader,
  RadioTiles,
  showToast,
  useText,
  warsawDay,
} from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { UnsavedGuard } from '../../forms/unsaved-guard';
import { EMPTY_ADDRESS, FlatFields, useFlatLabels } from './flat-fields';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { FLAT_KINDS } from './route';
import { useProviderOptions } from './use-flats';

/** A new flat; its places are added on its own screen. */
export function RegisterFlatScreen() {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const providers = useProviderOptions();
  const form = useRegisterForm();
  return (
    <>
      <PageHeader title={t('registerFlat')} lead={t('registerFlatLead')} />
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <FormField of={form} name="kind">
          {(field) => (
            <RadioTiles {...field} tiles={FLAT_KINDS.map((id) => ({ id, label: say('kind', id) }))} />
          )}
        </FormField>
        <FlatFields of={form} withAddress />
        <FormField of={form} name="concealed">
          {(field) => <Checkbox {...field} hint={t('concealedHint')} />}
        </FormField>
        {providers.length === 0 ? null : (
          <FormField of={form} name="providerId">
            {(field) => (
              <ComboBox
                {...field}
                key={providers.length}
                options={providers}
                hint={t('flatProviderHint')}
                optional
              />
            )}
          </FormField>
        )}
        <FormField of={form} name="openFrom">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
        <FormField of={form} name="fullFeeGrosze">
          {(field) => <MoneyField {...field} hint={t('fullFeeHint')} min={0} />}
        </FormField>
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('registerFlat')}
          </Button>
        </div>
      </form>
      <UnsavedGuard isUnsaved={form.isUnsaved} />
    </>
  );
}

function useRegisterForm() {
  const t = useText(housingCatalogue);
  const navigate = useNavigate();
  return useActForm({
    operation: housing.registerFlat,
    values: {
      kind: '',
      name: '',
      audiences: [] as string[],
      address: EMPTY_ADDRESS,
      concealed: false as boolean,
      providerId: '',
      openFrom: warsawDay(new Date()),
      fullFeeGrosze: null as number | null,
    },
    labels: {
      ...useFlatLabels(),
      kind: t('kindFilter'),
      concealed: t('concealed'),
      providerId: t('flatProvider'),
      openFrom: t('openFrom'),
      fullFeeGrosze: t('fullFee'),
    },
    onDone: ({ id }) => {
      showToast(t('registerFlatDone'));
      void navigate({ to: '/housing/flats/$flatId', params: { flatId: id } });
    },
  });
}
