import { commissioning } from '@cus/contracts';
import {
  DataTable,
  DateText,
  EmptyState,
  FilterChips,
  formatMoney,
  PageHeader,
  StateBadge,
  useLocale,
  useText,
} from '@cus/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { LoadedPages } from '../../shell/loaded-pages';
import { useCommissioningWord, useMode, useProviderName } from '../../words/commissioning';
import { contractsCatalogue } from './contracts-catalogue';
import { contractsRoute, MODES } from './route';

/** Every contract with what is left in it. */
export function ContractsScreen() {
  const t = useText(contractsCatalogue);
  const c = useCommissioningWord();
  const modeName = useMode();
  const may = useMay();
  const locale = useLocale();
  const providerName = useProviderName();
  const navigate = useNavigate({ from: '/orders/contracts' });
  const { mode } = contractsRoute.useSearch();
  const contracts = usePages(commissioning.listContracts, {
    limit: 100,
    ...(mode === undefined ? {} : { mode }),
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          may(commissioning.signContract) ? (
            <AppLinkButton to="/orders/contracts/new" variant="primary">
              {t('sign')}
            </AppLinkButton>
          ) : undefined
        }
      />
      <FilterChips
        label={t('modeFilter')}
        chips={MODES.map((id) => ({ id, label: modeName(id) }))}
        selected={mode === undefined ? [] : [mode]}
        onChange={(chosen) =>
          void navigate({ search: { mode: MODES.find((id) => id !== mode && chosen.includes(id)) } })
        }
      />
      <LoadedPages of={contracts}>
        {(rows) => (
          <DataTable
            caption={t('title')}
            hideCaption
            rows={rows}
            rowId={(row) => row.contractId}
            empty={<EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
            columns={[
              {
                id: 'number',
                title: t('number'),
                cell: (row) => (
                  <Link to="/orders/contracts/$contractId" params={{ contractId: row.contractId }}>
                    {row.contractNumber}
                  </Link>
                ),
              },
              { id: 'provider', title: t('provider'), cell: (row) => providerName(row.providerName) },
              { id: 'mode', title: t('mode'), cell: (row) => modeName(row.mode) },
              {
                id: 'counts',
                title: t('counts'),
                cell: (row) => (
                  <StateBadge tone={row.pes ? 'done' : 'neutral'}>
                    {c('pesShort', row.pes ? 'yes' : 'no')}
                  </StateBadge>
                ),
              },
              {
                id: 'left',
                title: t('left'),
                align: 'end',
                cell: (row) =>
                  t('ofLimit', {
                    left: formatMoney(row.valueLimitGrosze - row.orderedGrosze, locale, true),
                    limit: formatMoney(row.valueLimitGrosze, locale, true),
                  }),
              },
              {
                id: 'validity',
                title: t('validity'),
                cell: (row) => (
                  <>
                    <DateText value={row.validFrom} /> – <DateText value={row.validTo} />
                  </>
                ),
              },
              {
                id: 'state',
                title: t('state'),
                cell: (row) => (
                  <StateBadge tone={row.state === 'active' ? 'progress' : 'neutral'}>
                    {t(row.state)}
                  </StateBadge>
                ),
              },
            ]}
          />
        )}
      </LoadedPages>
    </>
  );
}
