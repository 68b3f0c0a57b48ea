import { registry, vocabulary } from '@cus/contracts';
import {
  DateField,
  NumberField,
  PageHeader,
  RadioTiles,
  Select,
  showToast,
  TextArea,
  TextField,
  useText,
} from '@cus/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useServices, type CatalogueEntry } from '../../names/use-services';
import { useOptions } from '../../words/words';
import { settingsCatalogue } from './settings-catalogue';

const route = getRouteApi('/signed-in/settings/catalogue/$serviceCode');

/** One service of the catalogue. */
export function CatalogueEntryScreen() {
  const { serviceCode } = route.useParams();
  const { entries, byCode } = useServices();
  if (entries.length === 0) return null;
  return <EntryForm key={serviceCode} entry={byCode.get(serviceCode)} />;
}

function EntryForm({ entry }: { readonly entry: CatalogueEntry | undefined }) {
  const t = useText(settingsCatalogue);
  const options = useOptions();
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/settings/catalogue' });
  const form = useActForm({
    operation: registry.saveCatalogueEntry,
    fixed: {
      version: entry?.version ?? 0,
      ...(entry === undefined ? {} : { serviceCode: entry.serviceCode }),
    },
    values: {
      serviceCode: entry?.serviceCode ?? '',
      namePl: entry?.namePl ?? '',
      nameEn: entry?.nameEn ?? '',
      nameUk: entry?.nameUk ?? '',
      pillar: entry?.pillar ?? ('' as string),
      unit: entry?.unit ?? ('' as string),
      fulfilment: entry?.fulfilment ?? ('generic' as string),
      description: entry?.description ?? '',
      eligibility: entry?.eligibility ?? '',
      defaultFeeBasisPoints: (entry?.defaultFeeBasisPoints ?? 0) as number | null,
      activeFrom: entry?.activeFrom ?? '',
      activeTo: entry?.activeTo ?? '',
    },
    labels: {
      serviceCode: t('code'),
      namePl: t('namePl'),
      nameEn: t('nameEn'),
      nameUk: t('nameUk'),
      pillar: t('pillar'),
      unit: t('unit'),
      fulfilment: t('fulfilment'),
      description: t('description'),
      eligibility: t('eligibility'),
      defaultFeeBasisPoints: t('feePercent'),
      activeFrom: t('activeFrom'),
      activeTo: t('activeTo'),
    },
    say: (path) => (path === 'serviceCode' ? t('sayCode') : undefined),
    onDone: () => {
      showToast(t('entrySaved'));
      leave();
    },
  });
  return (
    <>
      <PageHeader title={entry?.namePl ?? t('addEntry')} />
      <ActForm of={form} title={t('entryData')} action={t('saveEntry')} onCancel={leave}>
        {entry === undefined ? (
          <FormField of={form} name="serviceCode">
            {(field) => <TextField {...field} hint={t('codeHint')} width="medium" maxLength={40} />}
          </FormField>
        ) : null}
        {(['namePl', 'nameEn'] as const).map((name) => (
          <FormField key={name} of={form} name={name}>
            {(field) => <TextField {...field} maxLength={120} />}
          </FormField>
        ))}
        <FormField of={form} name="nameUk">
          {(field) => <TextField {...field} hint={t('nameUkHint')} maxLength={120} optional />}
        </FormField>
        <FormField of={form} name="pillar">
          {(field) => <RadioTiles {...field} tiles={options('pillar', vocabulary.pillar.options)} />}
        </FormField>
        <FormField of={form} name="unit">
          {(field) => <Select {...field} options={options('unit', vocabulary.unit.options)} />}
        </FormField>
        <FormField of={form} name="fulfilment">
          {(field) => (
            <RadioTiles
              {...field}
              tiles={vocabulary.fulfilment.options.map((id) => ({ id, label: t(`fulfilment.${id}`) }))}
            />
          )}
        </FormField>
        {(['description', 'eligibility'] as const).map((name) => (
          <FormField key={name} of={form} name={name}>
            {(field) => <TextArea {...field} maxLength={1000} />}
          </FormField>
        ))}
        <FormField of={form} name="defaultFeeBasisPoints">
          {(field) => (
            <NumberField
              {...field}
              value={field.value === null ? null : field.value / 100}
              onChange={(percent) => field.onChange(percent === null ? null : Math.round(percent * 100))}
              min={0}
              max={100}
              decimals={2}
            />
          )}
        </FormField>
        {(['activeFrom', 'activeTo'] as const).map((name) => (
          <FormField key={name} of={form} name={name}>
            {(field) => <DateField {...field} optional />}
          </FormField>
        ))}
      </ActForm>
    </>
  );
}
