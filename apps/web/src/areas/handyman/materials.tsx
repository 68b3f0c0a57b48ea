import { Button, Money, MoneyField, TextField, useText } from '@cus/ui';
import { useFieldArray, type FieldValues } from 'react-hook-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { ListSection } from '../../shell/list-section';
import { handymanCatalogue } from './handyman-catalogue';
import type { Job } from './job-screen';

export interface MaterialsDraft extends FieldValues {
  readonly materials: { name: string; costGrosze: number | null; receipt: string }[];
}

/** What was bought for the repair, line by line. */
export function MaterialFields<Values extends MaterialsDraft>(props: { readonly of: ContractForm<Values> }) {
  // The lines are the same whatever else the form holds; the library cannot see that through a type parameter.
  const of = props.of as unknown as ContractForm<MaterialsDraft>;
  const t = useText(handymanCatalogue);
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'materials' });
  return (
    <>
      {fields.map((line, index) => (
        <fieldset key={line.id} className="handyman-material">
          <legend className="ok-label">{t('materialNumber', { number: index + 1 })}</legend>
          <FormField of={of} name={`materials.${index}.name`}>
            {(field) => <TextField {...field} label={t('materialName')} width="medium" />}
          </FormField>
          <FormField of={of} name={`materials.${index}.costGrosze`}>
            {(field) => <MoneyField {...field} label={t('materialCost')} min={0} />}
          </FormField>
          <FormField of={of} name={`materials.${index}.receipt`}>
            {(field) => <TextField {...field} label={t('receipt')} width="medium" />}
          </FormField>
          <Button variant="quiet" onPress={() => remove(index)}>
            {t('removeMaterial', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onPress={() => append({ name: '', costGrosze: null, receipt: '' })}>
          {t('addMaterial')}
        </Button>
      </div>
    </>
  );
}

/** What was bought, with its receipts. */
export function Materials({ work }: { readonly work: NonNullable<Job['work']> }) {
  const t = useText(handymanCatalogue);
  const rows = work.materials.map((line, index) => ({ ...line, id: String(index) }));
  return (
    <ListSection
      title={t('materials')}
      rows={rows}
      rowId={(line) => line.id}
      empty={t('materialsEmpty')}
      columns={[
        { id: 'name', title: t('materialName'), cell: (line) => line.name, total: t('materialTotal') },
        { id: 'receipt', title: t('receipt'), cell: (line) => line.receipt },
        {
          id: 'cost',
          title: t('materialCost'),
          align: 'end',
          cell: (line) => <Money grosze={line.costGrosze} />,
          total: <Money grosze={work.materialGrosze} />,
        },
      ]}
    />
  );
}
