import { commissioning } from '@cus/contracts';
import { DataTable, DateText, Money, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { LoadedPages } from '../../shell/loaded-pages';
import { CommissioningState, useQuantity } from '../../words/commissioning';
import { ordersCatalogue } from './orders-catalogue';

/** Delivery records of one order, latest first. */
export function OrderDeliveries({ orderId, unit }: { readonly orderId: string; readonly unit: string }) {
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const deliveries = usePages(commissioning.listDeliveries, { orderId, limit: 50 });
  return (
    <LoadedPages of={deliveries}>
      {(rows) => (
        <DataTable
          caption={t('deliveries')}
          hideCaption
          rows={rows}
          rowId={(row) => row.id}
          empty={<p className="app-quiet">{t('deliveriesEmpty')}</p>}
          columns={[
            {
              id: 'day',
              title: t('day'),
              cell: (row) => (
                <Link to="/deliveries/$deliveryId" params={{ deliveryId: row.id }}>
                  <DateText value={row.performedOn} />
                </Link>
              ),
            },
            {
              id: 'quantity',
              title: t('quantity'),
              align: 'end',
              cell: (row) => quantity(row.quantityMilli, unit),
            },
            {
              id: 'value',
              title: t('value'),
              align: 'end',
              cell: (row) => <Money grosze={row.amountGrosze} />,
            },
            {
              id: 'state',
              title: t('state'),
              cell: (row) => <CommissioningState of="delivery" state={row.state} />,
            },
          ]}
        />
      )}
    </LoadedPages>
  );
}
