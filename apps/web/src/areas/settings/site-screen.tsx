import { registry, vocabulary, type Output } from '@cus/contracts';
import {
  Button,
  Checkbox,
  DateField,
  IconButton,
  PageHeader,
  RadioTiles,
  Section,
  showToast,
  TextField,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { Loaded } from '../../shell/loaded';
import { useOptions, useWordOf } from '../../words/words';
import { parseHours } from './hours';
import { settingsCatalogue } from './settings-catalogue';
import './settings.css';
import { siteInput, valuesOf, type SiteValues } from './site-form-values';

type Site = Output<typeof registry.listSites>['items'][number];

const route = getRouteApi('/signed-in/settings/sites/$siteId');
const ADDRESS = ['street', 'house', 'flat', 'postcode', 'city'] as const;

/** One site: its address and when it is open. */
export function SiteScreen() {
  const api = useApi();
  const { siteId } = route.useParams();
  const sites = useQuery(operationQuery(api, registry.listSites, {}));
  return (
    <Loaded of={sites}>
      {({ items }) => <SiteForm key={siteId} site={items.find((site) => site.siteId === siteId)} />}
    </Loaded>
  );
}

function SiteForm({ site }: { readonly site: Site | undefined }) {
  const t = useText(settingsCatalogue);
  const options = useOptions();
  const navigate = useNavigate();
  const [newId] = useState(() => crypto.randomUUID());
  const leave = () => void navigate({ to: '/settings/sites' });
  const form = useActForm({
    operation: registry.saveSite,
    fixed: { siteId: site?.siteId ?? newId, version: site?.version ?? 0 },
    values: valuesOf(site),
    labels: useSiteLabels(),
    say: (path) => (path.startsWith('openingHours') ? t('sayHours') : undefined),
    toInput: siteInput,
    onDone: () => {
      showToast(t('siteSaved'));
      leave();
    },
  });
  return (
    <>
      <PageHeader title={site?.name ?? t('addSite')} />
      <ActForm of={form} title={t('siteData')} action={t('saveSite')} onCancel={leave}>
        <FormField of={form} name="name">
          {(field) => <TextField {...field} maxLength={120} />}
        </FormField>
        <FormField of={form} name="pillar">
          {(field) => <RadioTiles {...field} tiles={options('pillar', vocabulary.pillar.options)} />}
        </FormField>
        <FormField of={form} name="kind">
          {(field) => (
            <RadioTiles
              {...field}
              tiles={[
                { id: 'office', label: t('kindOffice') },
                { id: 'desk', label: t('kindDesk') },
              ]}
            />
          )}
        </FormField>
        {ADDRESS.map((part) => (
          <FormField key={part} of={form} name={`address.${part}`}>
            {(field) => (
              <TextField {...field} width="medium" optional={part !== 'house' && part !== 'city'} />
            )}
          </FormField>
        ))}
        <FormField of={form} name="phone">
          {(field) => <TextField {...field} type="tel" width="medium" optional />}
        </FormField>
        <FormField of={form} name="email">
          {(field) => <TextField {...field} type="email" width="medium" optional />}
        </FormField>
        <Week of={form} />
        <Exceptions of={form} />
        <FormField of={form} name="active">
          {(field) => <Checkbox {...field} />}
        </FormField>
      </ActForm>
    </>
  );
}

function useSiteLabels(): Record<string, string> {
  const t = useText(settingsCatalogue);
  const word = useWordOf();
  const many = Array.from({ length: 200 }, (_, index) => index);
  return {
    name: t('name'),
    pillar: t('pillar'),
    kind: t('kind'),
    phone: t('phone'),
    email: t('email'),
    active: t('active'),
    ...Object.fromEntries(ADDRESS.map((part) => [`address.${part}`, t(part)])),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [`week.${day - 1}`, word('weekday', String(day))]),
    ),
    ...Object.fromEntries(
      many.flatMap((index) => [
        [`exceptions.${index}.date`, t('exceptionDate')],
        [`exceptions.${index}.hours`, t('exceptionHours')],
        [`exceptions.${index}.note`, t('exceptionNote')],
      ]),
    ),
  };
}

function Week({ of }: { readonly of: ContractForm<SiteValues> }) {
  const t = useText(settingsCatalogue);
  return (
    <Section title={t('hours')}>
      <p className="app-quiet">{t('hoursHint')}</p>
      <div className="settings-week">
        {([0, 1, 2, 3, 4, 5, 6] as const).map((index) => (
          <FormField key={index} of={of} name={`week.${index}`}>
            {(field) => (
              <TextField
                {...field}
                width="medium"
                optional="unmarked"
                error={parseHours(field.value) === undefined ? t('sayHours') : undefined}
              />
            )}
          </FormField>
        ))}
      </div>
    </Section>
  );
}

function Exceptions({ of }: { readonly of: ContractForm<SiteValues> }) {
  const t = useText(settingsCatalogue);
  const exceptions = useFieldArray({ control: of.form.control, name: 'exceptions' });
  return (
    <Section title={t('exceptions')}>
      {exceptions.fields.map((exception, index) => (
        <div key={exception.id} className="settings-exception">
          <FormField of={of} name={`exceptions.${index}.date`}>
            {(field) => <DateField {...field} />}
          </FormField>
          <FormField of={of} name={`exceptions.${index}.hours`}>
            {(field) => <TextField {...field} hint={t('exceptionHoursHint')} optional="unmarked" />}
          </FormField>
          <FormField of={of} name={`exceptions.${index}.note`}>
            {(field) => <TextField {...field} optional maxLength={120} />}
          </FormField>
          <IconButton
            label={t('removeException')}
            icon={<Trash2 aria-hidden className="ok-icon" />}
            onPress={() => exceptions.remove(index)}
          />
        </div>
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden className="ok-icon" />}
          onPress={() => exceptions.append({ date: '', hours: '', note: '' })}
        >
          {t('addException')}
        </Button>
      </div>
    </Section>
  );
}
