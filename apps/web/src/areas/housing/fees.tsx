import { housing } from '@cus/contracts';
import {
  Button,
  DateField,
  DateText,
  formatMoney,
  Money,
  MoneyField,
  RadioTiles,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { useMay } from '../../session/use-may';
import { ListSection } from '../../shell/list-section';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';
import type { StayDetail } from './stay-screen';

/** What the person pays, since when and on which ground; only for the centre's own people. */
export function Fees({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  if (!may(housing.assessFee) && stay.fees.length === 0) return null;
  const mayAssess = stay.state !== 'cancelled' && may(housing.assessFee);
  return (
    <ListSection
      title={t('fee')}
      rows={stay.fees}
      rowId={(row) => row.from}
      empty={t('feeEmpty')}
      columns={[
        { id: 'from', title: t('feeFrom'), cell: (row) => <DateText value={row.from} /> },
        { id: 'household', title: t('household'), cell: (row) => say('household', row.household) },
        { id: 'percent', title: t('feePercent'), align: 'end', cell: (row) => `${row.feePercent}%` },
        {
          id: 'monthly',
          title: t('monthlyFee'),
          align: 'end',
          cell: (row) => <Money grosze={row.monthlyFeeGrosze} />,
        },
        { id: 'clause', title: t('clause'), cell: (row) => row.clause },
      ]}
    >
      {mayAssess ? (
        <div>
          <Button onPress={() => setAsks(true)}>{t('assess')}</Button>
        </div>
      ) : null}
      {asks ? <AssessFee stay={stay} onClose={() => setAsks(false)} /> : null}
    </ListSection>
  );
}

function AssessFee({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const locale = useLocale();
  const form = useDialogForm({
    operation: housing.assessFee,
    fixed: { stayId: stay.id },
    values: { from: warsawDay(new Date()), household: '', incomeGrosze: null as number | null },
    labels: { from: t('feeFrom'), household: t('household'), incomeGrosze: t('income') },
    done: (answer) =>
      t('assessDone', {
        percent: answer.feePercent,
        amount: formatMoney(answer.monthlyFeeGrosze, locale),
      }),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('assess')} submitLabel={t('assess')} onClose={onClose}>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="household">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={housing.assessFee.input.shape.household.options.map((id) => ({
              id,
              label: say('household', id),
            }))}
          />
        )}
      </FormField>
      <FormField of={form} name="incomeGrosze">
        {(field) => <MoneyField {...field} hint={t('incomeHint')} min={0} />}
      </FormField>
    </FormDialog>
  );
}
