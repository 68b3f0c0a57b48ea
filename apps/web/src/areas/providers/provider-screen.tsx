import { commissioning, type Output } from '@cus/contracts';
import {
  Button,
  DataTable,
  DateText,
  daysBetween,
  DescriptionList,
  formatDate,
  PageHeader,
  PhoneText,
  Section,
  StateBadge,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { useCommissioningWord } from '../../words/commissioning';
import { AddEvidence, EditProvider } from './provider-dialogs';
import { providersCatalogue } from './providers-catalogue';
import { providerDetailRoute } from './route';

export type ProviderDetail = Output<typeof commissioning.getProvider>;

/** One provider: how to reach it and the papers that make it count. */
export function ProviderScreen() {
  const api = useApi();
  const { providerId } = providerDetailRoute.useParams();
  const provider = useQuery(operationQuery(api, commissioning.getProvider, { providerId }));
  return <Loaded of={provider}>{(found) => <ProviderPage provider={found} />}</Loaded>;
}

function ProviderPage({ provider }: { readonly provider: ProviderDetail }) {
  const t = useText(providersCatalogue);
  const c = useCommissioningWord();
  const may = useMay();
  const [asks, setAsks] = useState<'evidence' | 'edit'>();
  const close = () => setAsks(undefined);
  const mayEdit = may(commissioning.updateProvider);
  return (
    <>
      <PageHeader
        title={provider.name}
        lead={
          <StateBadge tone={provider.standing.pes ? 'done' : 'neutral'}>
            {c('pesShort', provider.standing.pes ? 'yes' : 'no')}
          </StateBadge>
        }
        others={mayEdit ? <Button onPress={() => setAsks('edit')}>{t('edit')}</Button> : undefined}
        action={
          mayEdit ? (
            <Button variant="primary" onPress={() => setAsks('evidence')}>
              {t('addEvidence')}
            </Button>
          ) : undefined
        }
      />
      <div className="app-stack">
        <ProviderFacts provider={provider} />
        <EvidenceTable provider={provider} />
      </div>
      {asks === 'evidence' ? <AddEvidence providerId={provider.id} onClose={close} /> : null}
      {asks === 'edit' ? <EditProvider provider={provider} onClose={close} /> : null}
    </>
  );
}

function ProviderFacts({ provider }: { readonly provider: ProviderDetail }) {
  const t = useText(providersCatalogue);
  const c = useCommissioningWord();
  const { contactPhone: phone } = provider;
  return (
    <Section title={t('facts')}>
      <DescriptionList
        facts={[
          { term: t('legalForm'), value: c('form', provider.legalForm) },
          { term: t('krs'), value: provider.krs ?? t('none') },
          { term: t('nip'), value: provider.nip ?? t('none') },
          { term: t('regon'), value: provider.regon ?? t('none') },
          { term: t('person'), value: provider.contactPerson ?? t('none') },
          { term: t('phone'), value: phone === undefined ? t('none') : <PhoneText phone={phone} /> },
          { term: t('email'), value: provider.contactEmail ?? t('none') },
        ]}
      />
    </Section>
  );
}

function EvidenceTable({ provider }: { readonly provider: ProviderDetail }) {
  const t = useText(providersCatalogue);
  const c = useCommissioningWord();
  return (
    <Section title={t('evidence')}>
      <DataTable
        caption={t('evidence')}
        hideCaption
        rows={provider.evidence}
        rowId={(row) => row.id}
        empty={<p className="app-quiet">{t('evidenceEmpty')}</p>}
        columns={[
          {
            id: 'document',
            title: t('document'),
            cell: (row) =>
              [c('evidence', row.kind), row.socialEnterprise ? t('enterprise') : '']
                .filter(Boolean)
                .join(', '),
          },
          { id: 'reference', title: t('reference'), cell: (row) => row.documentReference },
          { id: 'from', title: t('validFrom'), cell: (row) => <DateText value={row.validFrom} /> },
          {
            id: 'to',
            title: t('expiresOn'),
            cell: (row) => <Expiry of={row} />,
          },
        ]}
      />
    </Section>
  );
}

/** Days before its end from which a document should be renewed. */
const RENEW_DAYS = 30;

function Expiry({ of }: { readonly of: ProviderDetail['evidence'][number] }) {
  const t = useText(providersCatalogue);
  const locale = useLocale();
  if (of.expiresOn === undefined) return t('noExpiry');
  const left = daysBetween(warsawDay(new Date()), of.expiresOn);
  if (left < 0)
    return <StateBadge tone="danger">{t('expired', { date: formatDate(of.expiresOn, locale) })}</StateBadge>;
  return (
    <>
      <DateText value={of.expiresOn} />{' '}
      {left <= RENEW_DAYS ? <StateBadge tone="warning">{t('expiresSoon')}</StateBadge> : null}
    </>
  );
}
