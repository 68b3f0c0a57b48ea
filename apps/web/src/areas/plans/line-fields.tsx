import { vocabulary } from '@cus/contracts';
import { Button, DateField, Select, TextField, useText } from '@cus/ui';
import { useWatch } from 'react-hook-form';
import { PercentField } from '../../forms/percent-field';
import { UnitsField } from '../../forms/units-field';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useServices } from '../../names/use-services';
import { useQuantity } from '../../words/commissioning';
import { useOptions } from '../../words/words';
import { useRangeWords } from './cost-panel';
import { lineCost } from './plan-cost';
import { weeklyTotal } from './plan-draft';
import type { PlanFormValues } from './plan-form';
import { plansCatalogue } from './plans-catalogue';
import { PriceHint } from './services-part';
import type { Offers } from './use-offers';
import { WeekEditor } from './week-editor';

interface LineFieldsProps {
  readonly of: ContractForm<PlanFormValues>;
  readonly index: number;
  readonly offers: Offers;
  readonly onRemove: () => void;
}

/** One service of the plan: its week first, since that is what is agreed with the person. */
export function LineFields({ of, index, offers, onRemove }: LineFieldsProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const services = useServices();
  const line = useWatch({ control: of.form.control, name: `content.lines.${index}` });
  const name = services.nameOf(line.serviceCode);
  return (
    <fieldset className="plan-line">
      <legend>{name}</legend>
      <PriceHint offers={offers} serviceCode={line.serviceCode} unit={line.unit} />
      <FormField of={of} name={`content.lines.${index}.weekly`}>
        {(field) => (
          <WeekEditor
            slots={field.value}
            unit={line.unit}
            onChange={(weekly) => {
              // The total goes with the week until somebody gives a total of their own.
              if (line.quantityMilli === null || line.quantityMilli === weeklyTotal(line))
                of.form.setValue(
                  `content.lines.${index}.quantityMilli`,
                  weeklyTotal({ ...line, weekly }) || null,
                  { shouldDirty: true },
                );
              field.onChange(weekly);
            }}
          />
        )}
      </FormField>
      <QuantityField of={of} index={index} />
      <div className="plan-row">
        <FormField of={of} name={`content.lines.${index}.from`}>
          {(field) => <DateField {...field} />}
        </FormField>
        <FormField of={of} name={`content.lines.${index}.to`}>
          {(field) => <DateField {...field} />}
        </FormField>
      </div>
      <div className="plan-row">
        <FormField of={of} name={`content.lines.${index}.preferredMode`}>
          {(field) => (
            <Select
              {...field}
              width="full"
              placeholder={t('anyMode')}
              options={[{ id: '', label: t('anyMode') }, ...options('mode', vocabulary.deliveryMode.options)]}
              optional
            />
          )}
        </FormField>
        <FormField of={of} name={`content.lines.${index}.feeBasisPoints`}>
          {(field) => <PercentField {...field} hint={t('feeHint')} />}
        </FormField>
      </div>
      <PlaceFields of={of} index={index} />
      <LineOutcome line={line} offers={offers} />
      <div>
        <Button variant="quiet" onPress={onRemove}>
          {t('removeService', { name })}
        </Button>
      </div>
    </fieldset>
  );
}

function QuantityField({ of, index }: Pick<LineFieldsProps, 'of' | 'index'>) {
  const t = useText(plansCatalogue);
  const quantity = useQuantity();
  const line = useWatch({ control: of.form.control, name: `content.lines.${index}` });
  const fromWeek = weeklyTotal(line);
  const take = () =>
    of.form.setValue(`content.lines.${index}.quantityMilli`, fromWeek, { shouldDirty: true });
  return (
    <>
      <FormField of={of} name={`content.lines.${index}.quantityMilli`}>
        {(field) => <UnitsField {...field} hint={t('quantityHint')} />}
      </FormField>
      {fromWeek === 0 || fromWeek === line.quantityMilli ? null : (
        <div>
          <Button onPress={take}>{t('takeWeekly', { quantity: quantity(fromWeek, line.unit) })}</Button>
        </div>
      )}
    </>
  );
}

function PlaceFields({ of, index }: Pick<LineFieldsProps, 'of' | 'index'>) {
  const t = useText(plansCatalogue);
  const goals = useWatch({ control: of.form.control, name: 'content.goals' });
  const named = goals.filter(({ text }) => text.trim() !== '');
  return (
    <>
      <div className="plan-row">
        <FormField of={of} name={`content.lines.${index}.rhythm`}>
          {(field) => <TextField {...field} maxLength={200} optional />}
        </FormField>
        <FormField of={of} name={`content.lines.${index}.place`}>
          {(field) => <TextField {...field} maxLength={200} optional />}
        </FormField>
      </div>
      {named.length === 0 ? null : (
        <FormField of={of} name={`content.lines.${index}.goalKey`}>
          {(field) => (
            <Select
              {...field}
              width="full"
              placeholder={t('noGoal')}
              options={named.map(({ key, text }) => ({ id: key, label: text }))}
              optional
            />
          )}
        </FormField>
      )}
    </>
  );
}

function LineOutcome({
  line,
  offers,
}: {
  readonly line: PlanFormValues['content']['lines'][number];
  readonly offers: Offers;
}) {
  const t = useText(plansCatalogue);
  const range = useRangeWords();
  if (!offers.isKnown) return null;
  const { cost, fee, effect } = lineCost(line, offers.of(line.serviceCode));
  return (
    <p className="plan-outcome" aria-live="polite">
      {cost === undefined ? null : <strong>{range(cost)}</strong>}
      {fee === undefined || fee.high === 0 ? null : <> {t('ofWhichFee', { range: range(fee) })}</>}{' '}
      {t(`effect.${effect}`)}
    </p>
  );
}
