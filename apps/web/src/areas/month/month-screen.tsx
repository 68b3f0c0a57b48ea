import { commissioning, type Output } from '@cus/contracts';
import { DataTable, EmptyState, Money, PageHeader, StateBadge, useLocale, useText, warsawDay } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { usePages } from '../../api/use-pages';
import { useApi } from '../../app-services';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import { LoadedPages } from '../../shell/loaded-pages';
import { CommissioningState, useProviderName } from '../../words/commissioning';
import { monthCatalogue } from './month-catalogue';
import { monthAfter, monthName } from './month-words';
import { monthRoute } from './route';

type Contract = Output<typeof commissioning.listContracts>['items'][number];

/** Every contract of a month: closed or open, invoiced or not, paid or not. */
export function MonthScreen() {
  const t = useText(monthCatalogue);
  const locale = useLocale();
  const isProvider = useProfile()?.roles.includes('provider') ?? false;
  const { month = warsawDay(new Date()).slice(0, 7) } = monthRoute.useSearch();
  return (
    <>
      <PageHeader
        title={t('title', { month: monthName(month, locale) })}
        lead={t(isProvider ? 'leadProvider' : 'lead')}
        others={
          <>
            <AppLinkButton to="/month" search={{ month: monthAfter(month, -1) }}>
              {t('previous')}
            </AppLinkButton>
            <AppLinkButton to="/month" search={{ month: monthAfter(month, 1) }}>
              {t('next')}
            </AppLinkButton>
          </>
        }
      />
      <MonthContracts month={month} />
    </>
  );
}

function MonthContracts({ month }: { readonly month: string }) {
  const api = useApi();
  const t = useText(monthCatalogue);
  const providerName = useProviderName();
  const contracts = usePages(commissioning.listContracts, { limit: 200 });
  const settlements = useQuery(operationQuery(api, commissioning.listSettlements, { month, limit: 200 }));
  const settled = new Map((settlements.data?.items ?? []).map((each) => [each.contractId, each]));
  const total = [...settled.values()].reduce((sum, each) => sum + each.amountGrosze, 0);
  return (
    <LoadedPages of={contracts}>
      {(all) => (
        <DataTable<Contract>
          caption={t('contractsCaption')}
          rows={all.filter((contract) => isOfMonth(contract, month) || settled.has(contract.contractId))}
          rowId={(contract) => contract.contractId}
          empty={<EmptyState title={t('noContractsTitle')}>{t('noContracts')}</EmptyState>}
          columns={[
            {
              id: 'contract',
              title: t('contract'),
              total: t('total'),
              cell: ({ contractId, contractNumber: number }) => {
                const statement = settled.get(contractId);
                return statement === undefined ? (
                  <Link to="/month/contracts/$contractId" params={{ contractId }} search={{ month }}>
                    {t('checkAndClose', { number })}
                  </Link>
                ) : (
                  <Link to="/month/statements/$settlementId" params={{ settlementId: statement.id }}>
                    {t('openStatement', { number })}
                  </Link>
                );
              },
            },
            { id: 'provider', title: t('provider'), cell: (contract) => providerName(contract.providerName) },
            {
              id: 'state',
              title: t('state'),
              cell: ({ contractId }) => {
                const state = settled.get(contractId)?.state;
                if (state === undefined) return <StateBadge tone="neutral">{t('open')}</StateBadge>;
                return <CommissioningState of="settlement" state={state} />;
              },
            },
            {
              id: 'amount',
              title: t('amount'),
              align: 'end',
              total: <Money grosze={total} />,
              cell: ({ contractId }) => {
                const amount = settled.get(contractId)?.amountGrosze;
                return amount === undefined ? '–' : <Money grosze={amount} />;
              },
            },
          ]}
        />
      )}
    </LoadedPages>
  );
}

function isOfMonth({ validFrom, validTo }: Contract, month: string): boolean {
  return validFrom.slice(0, 7) <= month && month <= validTo.slice(0, 7);
}
