import { commissioning, type Output } from '@cus/contracts';
import {
  DataTable,
  EmptyState,
  formatDate,
  PageHeader,
  Section,
  StateBadge,
  TextField,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { usePages } from '../../api/use-pages';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { LoadedPages } from '../../shell/loaded-pages';
import { useCommissioningWord } from '../../words/commissioning';
import { providersCatalogue } from './providers-catalogue';
import { providersRoute } from './route';

type Standing = Output<typeof commissioning.listProviders>['items'][number]['standing'];

/** Who may be commissioned, and whose papers are about to run out. */
export function ProvidersScreen() {
  const t = useText(providersCatalogue);
  const may = useMay();
  const navigate = useNavigate({ from: '/orders/providers' });
  const { search = '' } = providersRoute.useSearch();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          may(commissioning.registerProvider) ? (
            <AppLinkButton to="/orders/providers/new" variant="primary">
              {t('register')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <div className="app-stack">
        <Rechecks />
        <TextField
          label={t('search')}
          width="medium"
          value={search}
          onChange={(typed) =>
            void navigate({ search: { search: typed === '' ? undefined : typed }, replace: true })
          }
          optional
        />
        <ProviderList search={search.trim()} />
      </div>
    </>
  );
}

function ProviderList({ search }: { readonly search: string }) {
  const t = useText(providersCatalogue);
  const c = useCommissioningWord();
  const providers = usePages(commissioning.listProviders, {
    limit: 100,
    ...(search === '' ? {} : { search }),
  });
  return (
    <LoadedPages of={providers}>
      {(rows) => (
        <DataTable
          caption={t('title')}
          hideCaption
          rows={rows}
          rowId={(row) => row.id}
          empty={<EmptyState title={t(search === '' ? 'noneTitle' : 'emptyTitle')}>{t('empty')}</EmptyState>}
          columns={[
            {
              id: 'name',
              title: t('name'),
              cell: (row) => (
                <Link to="/orders/providers/$providerId" params={{ providerId: row.id }}>
                  {row.name}
                </Link>
              ),
            },
            { id: 'form', title: t('legalForm'), cell: (row) => c('form', row.legalForm) },
            {
              id: 'standing',
              title: t('standing'),
              cell: (row) => (
                <StateBadge tone={row.standing.pes ? 'done' : 'neutral'}>
                  {c('pesShort', row.standing.pes ? 'yes' : 'no')}
                </StateBadge>
              ),
            },
            {
              id: 'until',
              title: t('evidenceUntil'),
              cell: (row) => <EvidenceUntil standing={row.standing} />,
            },
            {
              id: 'contact',
              title: t('contact'),
              cell: (row) => row.contactPerson ?? row.contactEmail ?? t('none'),
            },
          ]}
        />
      )}
    </LoadedPages>
  );
}

function EvidenceUntil({ standing }: { readonly standing: Standing }) {
  const t = useText(providersCatalogue);
  const locale = useLocale();
  if (standing.evidenceExpiresOn !== undefined) return formatDate(standing.evidenceExpiresOn, locale);
  return t(standing.pes ? 'noExpiry' : 'noEvidence');
}

/** How far ahead papers are watched: long enough to ask for a new one. */
const DAYS_AHEAD = 60;

function Rechecks() {
  const api = useApi();
  const t = useText(providersCatalogue);
  const locale = useLocale();
  const rechecks = useQuery(operationQuery(api, commissioning.listPesRechecks, { withinDays: DAYS_AHEAD }));
  return (
    <Section title={t('rechecks')}>
      <Loaded of={rechecks}>
        {({ items }) => (
          <DataTable
            caption={t('rechecksLead')}
            rows={items}
            rowId={(row) => row.contractId}
            empty={<p className="app-quiet">{t('rechecksEmpty')}</p>}
            columns={[
              {
                id: 'name',
                title: t('name'),
                cell: (row) => (
                  <Link to="/orders/providers/$providerId" params={{ providerId: row.providerId }}>
                    {row.providerName}
                  </Link>
                ),
              },
              { id: 'contract', title: t('contract'), cell: (row) => row.contractNumber },
              {
                id: 'covered',
                title: t('covered'),
                cell: (row) => (
                  <StateBadge tone={row.expired ? 'danger' : 'warning'}>
                    {t(row.expired ? 'expired' : 'until', { date: formatDate(row.coveredUntil, locale) })}
                  </StateBadge>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
