import { ComboBox, formatMoney, Section, useLocale, useText } from '@cus/ui';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import type { ContractForm } from '../../forms/use-contract-form';
import { useServices } from '../../names/use-services';
import { useCommissioningWord } from '../../words/commissioning';
import { LineFields } from './line-fields';
import { newLine } from './plan-draft';
import type { PlanFormValues } from './plan-form';
import { plansCatalogue } from './plans-catalogue';
import type { Offers } from './use-offers';

interface ServicesPartProps {
  readonly of: ContractForm<PlanFormValues>;
  readonly offers: Offers;
}

/** Services of the plan: found in the catalogue, each with its week, its quantity and its way. */
export function ServicesPart({ of, offers }: ServicesPartProps) {
  const t = useText(plansCatalogue);
  const lines = useFieldArray({ control: of.form.control, name: 'content.lines' });
  return (
    <Section title={t('services')}>
      {lines.fields.length === 0 ? <p className="app-quiet">{t('noServices')}</p> : null}
      {lines.fields.map((line, index) => (
        <LineFields
          key={line.id}
          of={of}
          index={index}
          offers={offers}
          onRemove={() => lines.remove(index)}
        />
      ))}
      <AddService
        onAdd={(entry) => {
          const { validFrom: from, validTo: to } = of.form.getValues('content');
          lines.append(newLine(entry, { from, to }), { shouldFocus: false });
        }}
      />
    </Section>
  );
}

function AddService({ onAdd }: { readonly onAdd: (entry: Parameters<typeof newLine>[0]) => void }) {
  const t = useText(plansCatalogue);
  const { options, byCode } = useServices();
  const [round, setRound] = useState(0);
  return (
    <ComboBox
      // A fresh box after each choice: React Aria keeps the chosen text in the old one.
      key={`${round} ${options.length}`}
      label={t('addService')}
      hint={t('addServiceHint')}
      width="full"
      options={options}
      value=""
      onChange={(code) => {
        const entry = byCode.get(code);
        if (entry === undefined) return;
        onAdd(entry);
        setRound(round + 1);
      }}
      optional
    />
  );
}

/** Prices of a service in the contracts there are: "od 45,00 zł do 62,00 zł za godzinę". */
export function PriceHint({
  offers,
  serviceCode,
  unit,
}: {
  readonly offers: Offers;
  readonly serviceCode: string;
  readonly unit: string;
}) {
  const t = useText(plansCatalogue);
  const c = useCommissioningWord();
  const locale = useLocale();
  if (!offers.isKnown) return null;
  const prices = offers.of(serviceCode).map((offer) => offer.unitPriceGrosze);
  if (prices.length === 0) return <p className="app-quiet">{t('noContract')}</p>;
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const values = { low: formatMoney(low, locale), high: formatMoney(high, locale), per: c('per', unit) };
  return <p className="app-quiet">{low === high ? t('priceOne', values) : t('priceRange', values)}</p>;
}
