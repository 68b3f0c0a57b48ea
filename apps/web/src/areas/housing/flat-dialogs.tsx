import { housing } from '@cus/contracts';
import { DateField, MoneyField, useText, warsawDay } from '@cus/ui';
import { FormDialog } from '../../forms/form-dialog';
import { useDialogForm } from '../../forms/use-dialog-form';
import { withoutBlanks } from '../../forms/without-blanks';
import { FormField } from '../../forms/use-contract-form';
import { EMPTY_ADDRESS, FlatFields, useFlatLabels, type FlatDraft } from './flat-fields';
import { housingCatalogue } from './housing-catalogue';
import type { Flat } from './use-flats';

interface FlatDialogProps {
  readonly flat: Flat;
  readonly onClose: () => void;
}

/** A concealed address is not changed here: nobody may see it without saying why. */
export function EditFlat({ flat, onClose }: FlatDialogProps) {
  const t = useText(housingCatalogue);
  const { location } = flat;
  const values: FlatDraft = {
    name: flat.name,
    audiences: [...flat.audiences],
    address: location.concealed ? EMPTY_ADDRESS : { ...EMPTY_ADDRESS, ...location.address },
  };
  const form = useDialogForm({
    operation: housing.editFlat,
    fixed: { flatId: flat.id, version: flat.version },
    values,
    labels: useFlatLabels(),
    toInput: ({ address, ...rest }) => ({
      ...rest,
      ...(location.concealed ? {} : { address: withoutBlanks(address) }),
    }),
    done: t('editFlatDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('editFlat')} submitLabel={t('editFlatSubmit')} onClose={onClose}>
      <FlatFields of={form} withAddress={!location.concealed} />
    </FormDialog>
  );
}

export function SetFullFee({ flat, onClose }: FlatDialogProps) {
  const t = useText(housingCatalogue);
  const form = useDialogForm({
    operation: housing.setFullFee,
    fixed: { flatId: flat.id },
    values: { from: warsawDay(new Date()), fullFeeGrosze: (flat.fullFeeGrosze ?? null) as number | null },
    labels: { from: t('feeFrom'), fullFeeGrosze: t('fullFee') },
    done: t('setFullFeeDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('setFullFee')} submitLabel={t('setFullFee')} onClose={onClose}>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} width="short" hint={t('setFullFeeHint')} />}
      </FormField>
      <FormField of={form} name="fullFeeGrosze">
        {(field) => <MoneyField {...field} min={0} />}
      </FormField>
    </FormDialog>
  );
}
