import { commissioning, type Output } from '@cus/contracts';
import {
  DataTable,
  DateText,
  EmptyState,
  formatDate,
  Money,
  PageHeader,
  Section,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { usePages } from '../../api/use-pages';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { LoadedPages } from '../../shell/loaded-pages';
import { CommissioningState, useCommissioningWord } from '../../words/commissioning';
import { shareVisitsRoute } from './route';
import { shareCatalogue } from './share-catalogue';
import './share.css';

/** An order of a figure opened to its visits, and the ledger lines that put them there. */
export function ShareVisitsScreen() {
  const api = useApi();
  const t = useText(shareCatalogue);
  const services = useServices();
  const { orderId } = shareVisitsRoute.useParams();
  const order = useQuery(operationQuery(api, commissioning.getOrder, { orderId }));
  const nameOf = useResidentNames([order.data?.residentId]);
  return (
    <>
      <PageHeader
        title={t('visitsTitle', {
          service: order.data === undefined ? '' : services.nameOf(order.data.serviceCode),
          name: order.data === undefined ? '' : nameOf(order.data.residentId),
        })}
        lead={t('visitsLead')}
      />
      <div className="share-page">
        <Visits orderId={orderId} />
        {order.data === undefined ? null : <Ledger order={order.data} />}
      </div>
    </>
  );
}

function Visits({ orderId }: { readonly orderId: string }) {
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const { measure = 'accepted', asOf } = shareVisitsRoute.useSearch();
  const visits = usePages(commissioning.shareDeliveries, {
    orderId,
    measure: measure === 'contracted' ? 'accepted' : measure,
    ...(asOf === undefined ? {} : { asOf }),
    limit: 200,
  });
  // The server orders them by number, for its pages; people look for a day.
  const rows = [...(visits.items ?? [])].sort((a, b) => a.performedOn.localeCompare(b.performedOn));
  return (
    <LoadedPages of={visits}>
      {() => (
        <DataTable
          caption={t('visitsLead')}
          hideCaption
          rows={rows}
          rowId={(row) => row.deliveryId}
          empty={<EmptyState title={t('nothingYet')}>{t('visitsEmpty')}</EmptyState>}
          columns={[
            {
              id: 'visit',
              title: t('visit'),
              total: t(visits.more === undefined ? 'total' : 'loadedTotal'),
              cell: (row) => (
                <Link to="/deliveries/$deliveryId" params={{ deliveryId: row.deliveryId }}>
                  {t('openVisit', { date: formatDate(row.performedOn, locale) })}
                </Link>
              ),
            },
            {
              id: 'state',
              title: t('state'),
              cell: (row) => <CommissioningState of="delivery" state={row.state} />,
            },
            { id: 'revision', title: t('revision'), align: 'end', cell: (row) => row.revision },
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

/** Why each amount stands where it stands: the lines as they were written. */
function Ledger({ order }: { readonly order: Output<typeof commissioning.getOrder> }) {
  const t = useText(shareCatalogue);
  const c = useCommissioningWord();
  const ledger = usePages(commissioning.listLedger, {
    contractId: order.contractId,
    orderId: order.id,
    limit: 100,
  });
  return (
    <Section title={t('ledger')}>
      <LoadedPages of={ledger}>
        {(rows) => (
          <DataTable
            caption={t('ledger')}
            hideCaption
            rows={rows}
            rowId={(row) => String(row.sequence)}
            columns={[
              { id: 'day', title: t('ledgerDay'), cell: (row) => <DateText value={row.day} /> },
              { id: 'kind', title: t('ledgerKind'), cell: (row) => c('ledger', row.kind) },
              { id: 'cause', title: t('ledgerCause'), cell: (row) => c('cause', row.cause) },
              {
                id: 'amount',
                title: t('amount'),
                align: 'end',
                cell: (row) => <Money grosze={row.amountGrosze} />,
              },
            ]}
          />
        )}
      </LoadedPages>
    </Section>
  );
}
