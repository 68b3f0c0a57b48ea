import { commissioning, type RawInput } from '@cus/contracts';
import { DataTable, DateText, EmptyState, Money, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { LoadedPages } from '../../shell/loaded-pages';
import { CommissioningState, useProviderName, useQuantity } from '../../words/commissioning';
import { ordersCatalogue } from './orders-catalogue';
import { useOrderTitles } from './use-order-titles';

interface OrderListProps {
  readonly input: RawInput<typeof commissioning.listOrders>;
  /** Left out where every order is the reader's own. */
  readonly showsProvider?: boolean;
  readonly empty?: string;
}

/** Orders, newest first; each row opens its order. */
export function OrderList({ input, showsProvider = false, empty }: OrderListProps) {
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const providerName = useProviderName();
  const orders = usePages(commissioning.listOrders, { limit: 50, ...input });
  const titleOf = useOrderTitles(orders.items ?? []);
  return (
    <LoadedPages of={orders}>
      {(rows) => (
        <DataTable
          caption={t('listCaption')}
          rows={rows}
          rowId={(order) => order.id}
          empty={<EmptyState title={t('listEmptyTitle')}>{empty ?? t('listEmpty')}</EmptyState>}
          columns={[
            {
              id: 'what',
              title: t('what'),
              cell: (order) => (
                <Link to="/orders/$orderId" params={{ orderId: order.id }}>
                  {titleOf(order)}
                </Link>
              ),
            },
            ...(showsProvider
              ? [
                  {
                    id: 'provider',
                    title: t('provider'),
                    cell: (order: (typeof rows)[number]) => providerName(order.providerName),
                  },
                ]
              : []),
            {
              id: 'state',
              title: t('state'),
              cell: (order) => (
                <CommissioningState of="order" state={order.expired ? 'expired' : order.state} />
              ),
            },
            {
              id: 'quantity',
              title: t('quantity'),
              align: 'end',
              cell: (order) => quantity(order.quantityMilli, order.unit),
            },
            {
              id: 'value',
              title: t('value'),
              align: 'end',
              cell: (order) => <Money grosze={order.valueGrosze} />,
            },
            {
              id: 'period',
              title: t('period'),
              cell: (order) => (
                <>
                  <DateText value={order.from} /> – <DateText value={order.to} />
                </>
              ),
            },
          ]}
        />
      )}
    </LoadedPages>
  );
}
