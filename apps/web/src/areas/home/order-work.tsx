import { commissioning, type RawInput } from '@cus/contracts';
import { formatDate, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { useProfile } from '../../session/use-session';
import { useProviderName, useQuantity } from '../../words/commissioning';
import { useOrderTitles } from '../orders/use-order-titles';
import { homeCatalogue } from './home-catalogue';
import { WorkGroup } from './work-group';

interface OrderGroupProps {
  readonly title: string;
  readonly input: RawInput<typeof commissioning.listOrders>;
  readonly late?: boolean;
  readonly allTo?: string;
}

/** The first few orders of one kind, each with whom it is for (an offer's reader learns that later) and until when it may be answered. */
export function OrderGroup({ title, input, late = false, allTo }: OrderGroupProps) {
  const api = useApi();
  const t = useText(homeCatalogue);
  const locale = useLocale();
  const isProvider = useProfile()?.roles.includes('provider') ?? false;
  const orders = useQuery(operationQuery(api, commissioning.listOrders, { ...input, limit: 5 }));
  const items = orders.data?.items ?? [];
  const titleOf = useOrderTitles(items);
  const providerName = useProviderName();
  return (
    <WorkGroup
      title={title}
      allTo={allTo}
      hasMore={orders.data?.next !== undefined}
      lines={items.map((order) => ({
        id: order.id,
        title: titleOf(order),
        to: `/orders/${order.id}`,
        ...(isProvider ? {} : { detail: providerName(order.providerName) }),
        late: late || order.expired,
        ...(order.expiresOn === undefined
          ? {}
          : { when: t('answerBy', { date: formatDate(order.expiresOn, locale) }) }),
      }))}
    />
  );
}

interface DeliveryGroupProps {
  readonly title: string;
  readonly state: RawInput<typeof commissioning.listDeliveries>['state'];
}

/** The first few delivery records in one state. */
export function DeliveryGroup({ title, state }: DeliveryGroupProps) {
  const api = useApi();
  const locale = useLocale();
  const services = useServices();
  const quantity = useQuantity();
  const deliveries = useQuery(operationQuery(api, commissioning.listDeliveries, { state, limit: 5 }));
  const items = deliveries.data?.items ?? [];
  const nameOf = useResidentNames(items.map((delivery) => delivery.residentId));
  return (
    <WorkGroup
      title={title}
      allTo={`/deliveries?state=${state}`}
      hasMore={deliveries.data?.next !== undefined}
      lines={items.map((delivery) => ({
        id: delivery.id,
        title: `${services.nameOf(delivery.serviceCode)}: ${nameOf(delivery.residentId)}`,
        to: `/deliveries/${delivery.id}`,
        detail: quantity(delivery.quantityMilli, delivery.unit),
        when: formatDate(delivery.performedOn, locale),
      }))}
    />
  );
}

/** Offers that wait for their providers' answers. */
export function OffersOut() {
  const t = useText(homeCatalogue);
  return <OrderGroup title={t('offersOut')} input={{ state: 'offered', expired: false }} allTo="/orders" />;
}
