import { commissioning, type Output } from '@cus/contracts';
import {
  DateField,
  formatMoney,
  MoneyField,
  RadioTiles,
  TextField,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useEffect } from 'react';
import type { Path } from 'react-hook-form';
import { StaffSelect } from '../../fields/staff-select';
import { UnitsField } from '../../forms/units-field';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import { useCommissioningOptions } from '../../words/commissioning';
import { useWordOf } from '../../words/words';
import { deliveriesCatalogue } from './deliveries-catalogue';
import { hoursBetween, type VisitDraft } from './visit-input';

type Order = Output<typeof commissioning.getOrder>;

interface VisitFieldsProps<Values extends VisitDraft> {
  readonly of: ContractForm<Values>;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly extraLimitGrosze: number;
  readonly order: Pick<Order, 'mode' | 'serviceCode'>;
}

/** When, how long, how much and how it was confirmed; hours fill the quantity by themselves. */
export function VisitFields<Values extends VisitDraft>(props: VisitFieldsProps<Values>) {
  const { unit, from, to, extraLimitGrosze, order } = props;
  // The fields of a draft are the same whatever else its form holds; the library cannot see that through a type parameter.
  const of = props.of as unknown as ContractForm<VisitDraft>;
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const word = useWordOf();
  const options = useCommissioningOptions();
  useQuantityFromHours(of, unit);
  const today = warsawDay(new Date());
  const time = (name: Path<VisitDraft> & ('startedAt' | 'endedAt')) => (
    <FormField of={of} name={name}>
      {(field) => <TextField {...field} width="short" hint={t('timeHint')} inputMode="numeric" optional />}
    </FormField>
  );
  return (
    <>
      <FormField of={of} name="performedOn">
        {(field) => (
          <DateField {...field} width="short" min={from} max={to < today || today < from ? to : today} />
        )}
      </FormField>
      <PerformerFields of={of} order={order} />
      {time('startedAt')}
      {time('endedAt')}
      <FormField of={of} name="quantityMilli">
        {(field) => <UnitsField {...field} hint={t('quantityHint', { unit: word('unit', unit) })} />}
      </FormField>
      {extraLimitGrosze === 0 ? null : (
        <FormField of={of} name="extraGrosze">
          {(field) => (
            <MoneyField
              {...field}
              hint={t('extraHint', { limit: formatMoney(extraLimitGrosze, locale) })}
              optional
            />
          )}
        </FormField>
      )}
      <FormField of={of} name="proof.method">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={options('proof', commissioning.recordDelivery.input.shape.proof.shape.method.options)}
          />
        )}
      </FormField>
      <FormField of={of} name="proof.reference">
        {(field) => <TextField {...field} width="medium" hint={t('referenceHint')} optional />}
      </FormField>
    </>
  );
}

interface PerformerFieldsProps {
  readonly of: ContractForm<VisitDraft>;
  readonly order: Pick<Order, 'mode' | 'serviceCode'>;
}

/** Who was there. The office chooses among own staff, others write a name; a worker in the field is meant by itself. */
function PerformerFields({ of, order }: PerformerFieldsProps) {
  const t = useText(deliveriesCatalogue);
  const isOffice = useMay()(commissioning.acceptDeliveries);
  if (order.mode !== 'own-staff')
    return (
      <FormField of={of} name="performerName">
        {(field) => <TextField {...field} width="medium" hint={t('performerNameHint')} optional />}
      </FormField>
    );
  if (!isOffice) return null;
  return (
    <FormField of={of} name="performedBy">
      {(field) => (
        <StaffSelect {...field} serviceCode={order.serviceCode} hint={t('performedByHint')} optional />
      )}
    </FormField>
  );
}

/** For services counted in hours the times say the quantity; it can still be changed. */
function useQuantityFromHours(of: ContractForm<VisitDraft>, unit: string) {
  const [day, start, end] = of.form.watch(['performedOn', 'startedAt', 'endedAt']);
  const { setValue } = of.form;
  useEffect(() => {
    const hours = unit === 'hour' ? hoursBetween(day, start, end) : undefined;
    if (hours !== undefined) setValue('quantityMilli', hours);
  }, [day, start, end, unit, setValue]);
}

/** Labels of a visit's form. */
export function useVisitLabels() {
  const t = useText(deliveriesCatalogue);
  return {
    performedOn: t('performedOn'),
    performedBy: t('performer'),
    performerName: t('performer'),
    startedAt: t('startedAt'),
    endedAt: t('endedAt'),
    quantityMilli: t('quantityLabel'),
    extraGrosze: t('extra'),
    'proof.method': t('method'),
    'proof.reference': t('reference'),
  };
}
