import { commissioning } from '@cus/contracts';
import { DataTable, EmptyState, Money, Notice, PageHeader, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { usePages } from '../../api/use-pages';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { AppLinkButton } from '../../shell/app-link';
import { LoadedPages } from '../../shell/loaded-pages';
import { CommissioningState } from '../../words/commissioning';
import { shareOrdersRoute, type ShareSearch } from './route';
import { shareCatalogue } from './share-catalogue';

/** A contract of a figure opened to its orders; their sum is the contract's amount. */
export function ShareOrdersScreen() {
  const api = useApi();
  const t = useText(shareCatalogue);
  const { contractId } = shareOrdersRoute.useParams();
  const search = shareOrdersRoute.useSearch();
  const contract = useQuery(operationQuery(api, commissioning.getContract, { contractId }));
  return (
    <>
      <PageHeader
        title={t('ordersTitle', { number: contract.data?.contractNumber ?? '' })}
        lead={t('ordersLead')}
      />
      {search.measure === 'contracted' ? (
        <Notice>
          <p>{t('contractedStops')}</p>
          <AppLinkButton
            to="/share/contracts/$contractId"
            params={{ contractId }}
            search={{ ...search, measure: undefined }}
          >
            {t('openAccepted')}
          </AppLinkButton>
        </Notice>
      ) : (
        <Orders contractId={contractId} search={search} measure={search.measure ?? 'accepted'} />
      )}
    </>
  );
}

interface OrdersProps {
  readonly contractId: string;
  readonly search: ShareSearch;
  readonly measure: 'delivered' | 'accepted' | 'paid';
}

function Orders({ contractId, search, measure }: OrdersProps) {
  const t = useText(shareCatalogue);
  const services = useServices();
  const asOf = search.asOf === undefined ? {} : { asOf: search.asOf };
  const orders = usePages(commissioning.shareOrders, { contractId, measure, ...asOf, limit: 200 });
  const rows = orders.items ?? [];
  const nameOf = useResidentNames(rows.map((row) => row.residentId));
  return (
    <LoadedPages of={orders}>
      {() => (
        <DataTable
          caption={t('ordersLead')}
          hideCaption
          rows={rows}
          rowId={(row) => row.orderId}
          empty={<EmptyState title={t('nothingYet')}>{t('ordersEmpty')}</EmptyState>}
          columns={[
            {
              id: 'order',
              title: t('order'),
              total: t(orders.more === undefined ? 'total' : 'loadedTotal'),
              cell: (row) => (
                <Link to="/share/orders/$orderId" params={{ orderId: row.orderId }} search={search}>
                  {services.nameOf(row.serviceCode)}: {nameOf(row.residentId)}
                </Link>
              ),
            },
            {
              id: 'state',
              title: t('state'),
              cell: (row) => <CommissioningState of="order" state={row.state} />,
            },
            {
              id: 'amount',
              title: t('amount'),
              align: 'end',
              total: <Money grosze={rows.reduce((sum, row) => sum + row.amountGrosze, 0)} />,
              cell: (row) => <Money grosze={row.amountGrosze} />,
            },
          ]}
        />
      )}
    </LoadedPages>
  );
}
