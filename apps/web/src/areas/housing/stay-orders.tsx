import { commissioning, housing } from '@cus/contracts';
import { Button, formatDate, RadioTiles, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { useMay } from '../../session/use-may';
import { ListSection } from '../../shell/list-section';
import { Loaded } from '../../shell/loaded';
import { housingCatalogue } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';
import type { StayDetail } from './stay-screen';

/** The orders that pay for the nights; a stay granted in a crisis gets its order here. */
export function StayOrders({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const numbered = stay.orderIds.map((orderId, index) => ({ orderId, number: index + 1 }));
  const title = (number: number) => t('orderNumber', { number });
  return (
    <ListSection
      title={t('orders')}
      keepGrid
      rows={numbered}
      rowId={(row) => row.orderId}
      empty={t('ordersEmpty')}
      columns={[
        {
          id: 'order',
          title: t('order'),
          cell: ({ orderId, number }) =>
            may(commissioning.getOrder) ? (
              <Link to="/orders/$orderId" params={{ orderId }}>
                {title(number)}
              </Link>
            ) : (
              title(number)
            ),
        },
      ]}
    >
      {stay.state !== 'cancelled' && may(housing.linkOrder) ? (
        <div>
          <Button onPress={() => setAsks(true)}>{t('linkOrder')}</Button>
        </div>
      ) : null}
      {asks ? <LinkOrder stay={stay} onClose={() => setAsks(false)} /> : null}
    </ListSection>
  );
}

function LinkOrder({ stay, onClose }: StayDialogProps) {
  const api = useApi();
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const orders = useQuery(operationQuery(api, housing.listOrdersToHouse, {}));
  const form = useDialogForm({
    operation: housing.linkOrder,
    fixed: { stayId: stay.id },
    values: { orderId: '' },
    labels: { orderId: t('order') },
    done: t('linkOrderDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('linkOrder')} submitLabel={t('linkOrder')} onClose={onClose}>
      <Loaded of={orders}>
        {({ items }) => {
          const fitting = items.filter(
            (order) => order.residentId === stay.residentId && order.providerId === stay.providerId,
          );
          if (fitting.length === 0) return <p>{t('noOrderToLink')}</p>;
          return (
            <FormField of={form} name="orderId">
              {(field) => (
                <RadioTiles
                  {...field}
                  tiles={fitting.map((order) => ({
                    id: order.orderId,
                    label: t('orderPeriod', {
                      nights: order.quantityMilli / 1000,
                      from: formatDate(order.from, locale),
                      to: formatDate(order.to, locale),
                    }),
                  }))}
                />
              )}
            </FormField>
          );
        }}
      </Loaded>
    </FormDialog>
  );
}
