import { commissioning } from '@cus/contracts';
import { formatMoney, StateBadge, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useQuantity } from '../../words/commissioning';
import { deliveriesCatalogue } from './deliveries-catalogue';
import type { Delivery } from './delivery-columns';

/** How a record differs from its order, in words. Records of one order share one reading of it. */
export function OrderDifference({ delivery }: { readonly delivery: Delivery }) {
  const api = useApi();
  const t = useText(deliveriesCatalogue);
  const locale = useLocale();
  const quantity = useQuantity();
  const { data: order } = useQuery({
    ...operationQuery(api, commissioning.getOrder, { orderId: delivery.orderId }),
    staleTime: 30_000,
  });
  if (order === undefined) return null;
  const over = order.deliveredMilli - order.quantityMilli;
  const day = delivery.performedOn;
  const words = [
    ...(over > 0 ? [t('overOrdered', { amount: quantity(over, order.unit) })] : []),
    ...(day < order.from || day > order.to ? [t('outsidePeriod')] : []),
    ...(delivery.extraGrosze > 0
      ? [t('extraCost', { amount: formatMoney(delivery.extraGrosze, locale) })]
      : []),
  ];
  if (words.length === 0) return <span className="app-quiet">{t('noDifference')}</span>;
  return <StateBadge tone="warning">{words.join('; ')}</StateBadge>;
}
