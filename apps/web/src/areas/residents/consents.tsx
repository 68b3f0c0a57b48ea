import { registry, type Output } from '@cus/contracts';
import {
  Button,
  DataTable,
  DateText,
  Section,
  Select,
  showToast,
  StateBadge,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useUndo } from '../../forms/use-undo';
import { useStaffNames } from '../../names/use-staff-names';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { useOptions, useWordOf, useWords } from '../../words/words';
import { residentsCatalogue } from './residents-catalogue';

type Consent = Output<typeof registry.listConsents>['items'][number];
type Purpose = Consent['purpose'];

const FORMS = registry.recordConsent.input.shape.form.options;

/** What the person agreed to, purpose by purpose; each can be given and withdrawn at any time. */
export function Consents({ residentId }: { readonly residentId: string }) {
  const api = useApi();
  const consents = useQuery(operationQuery(api, registry.listConsents, { residentId }));
  return (
    <Loaded of={consents}>
      {({ items }) => (
        <div className="app-stack">
          <ConsentTable residentId={residentId} items={items} />
          <ConsentHistory items={items} />
        </div>
      )}
    </Loaded>
  );
}

function ConsentTable({
  residentId,
  items,
}: {
  readonly residentId: string;
  readonly items: readonly Consent[];
}) {
  const t = useText(residentsCatalogue);
  const w = useWords();
  const may = useMay();
  const options = useOptions();
  const [form, setForm] = useState<Consent['form']>('spoken');
  const record = useRecordConsent(residentId, form);
  // Newest first, so the first of a purpose is the one that holds.
  const holds = (purpose: Purpose) => items.find((item) => item.purpose === purpose);
  const canChange = may(registry.recordConsent);
  return (
    <Section title={t('tab.consents')}>
      {canChange ? (
        <Select
          label={t('consentForm')}
          options={options('consentForm', FORMS)}
          value={form}
          onChange={(id) => setForm(id)}
        />
      ) : null}
      <ActRefusal of={record} />
      <DataTable
        caption={t('tab.consents')}
        hideCaption
        rows={registry.consentPurpose.options}
        rowId={(purpose) => purpose}
        columns={[
          { id: 'purpose', title: t('purpose'), cell: (purpose) => w(`consent.${purpose}`) },
          { id: 'state', title: t('state'), cell: (purpose) => <ConsentState consent={holds(purpose)} /> },
          {
            id: 'act',
            title: t('change'),
            cell: (purpose) =>
              canChange ? (
                <Button
                  isPending={record.isPending}
                  onPress={() => record.change(purpose, !holds(purpose)?.granted)}
                >
                  {t(holds(purpose)?.granted ? 'withdraw' : 'give')}
                  <span className="ok-visually-hidden"> {w(`consent.${purpose}`)}</span>
                </Button>
              ) : null,
          },
        ]}
      />
    </Section>
  );
}

function ConsentState({ consent }: { readonly consent: Consent | undefined }) {
  const t = useText(residentsCatalogue);
  if (consent === undefined) return <StateBadge tone="neutral">{t('neverAsked')}</StateBadge>;
  return (
    <>
      <StateBadge tone={consent.granted ? 'done' : 'danger'}>
        {t(consent.granted ? 'agrees' : 'refuses')}
      </StateBadge>{' '}
      <DateText value={consent.on} />
    </>
  );
}

function useRecordConsent(residentId: string, form: string) {
  const t = useText(residentsCatalogue);
  const api = useApi();
  const undoing = useUndo();
  const input = (purpose: Purpose, granted: boolean) => ({
    residentId,
    purpose,
    granted,
    on: warsawDay(new Date()),
    form: form as (typeof FORMS)[number],
  });
  const [last, setLast] = useState<{ purpose: Purpose; granted: boolean }>();
  const act = useAct(registry.recordConsent, {
    onDone: () => {
      if (last === undefined) return;
      const { purpose, granted } = last;
      showToast(
        t(granted ? 'consentNoted' : 'withdrawalNoted'),
        undoing(() => api.call(registry.recordConsent, input(purpose, !granted))),
      );
    },
  });
  return {
    ...act,
    change: (purpose: Purpose, granted: boolean) => {
      setLast({ purpose, granted });
      act.run(input(purpose, granted));
    },
  };
}

function ConsentHistory({ items }: { readonly items: readonly Consent[] }) {
  const t = useText(residentsCatalogue);
  const w = useWords();
  const word = useWordOf();
  const staffName = useStaffNames(items.map((item) => item.recordedBy));
  if (items.length === 0) return null;
  return (
    <Section title={t('consentHistory')}>
      <DataTable
        caption={t('consentHistory')}
        hideCaption
        rows={items}
        rowId={(item) => item.id}
        columns={[
          { id: 'purpose', title: t('purpose'), cell: (item) => w(`consent.${item.purpose}`) },
          { id: 'what', title: t('state'), cell: (item) => t(item.granted ? 'agrees' : 'refuses') },
          { id: 'on', title: t('since'), cell: (item) => <DateText value={item.on} /> },
          { id: 'form', title: t('consentForm'), cell: (item) => word('consentForm', item.form) },
          {
            id: 'by',
            title: t('notedBy'),
            cell: (item) => (
              <>
                {staffName(item.recordedBy)}, <DateText value={item.recordedAt} style="moment" />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
