import type { commissioning, Output } from '@cus/contracts';
import { useText } from '@cus/ui';
import { useResidentNames } from '../../names/use-resident-names';
import { useServices } from '../../names/use-services';
import { useProfile } from '../../session/use-session';
import { useQuantity } from '../../words/commissioning';
import { ordersCatalogue } from './orders-catalogue';

type Titled = Pick<
  Output<typeof commissioning.listOrders>['items'][number],
  'residentId' | 'serviceCode' | 'state' | 'offeredMilli' | 'unit'
>;

/** States in which an organisation knows for whom it works. */
const KNOWN = ['accepted', 'in-delivery'];

/** Whether this reader may not yet know whom the order is for. */
export function useHidesPerson(): (order: Pick<Titled, 'state'>) => boolean {
  const isProvider = useProfile()?.roles.includes('provider') ?? false;
  return ({ state }) => isProvider && !KNOWN.includes(state);
}

/** "Opieka wytchnieniowa: Kowalska Anna"; to an organisation that may not know the person, "…, 40 godzin". */
export function useOrderTitles(orders: readonly Titled[]): (order: Titled) => string {
  const t = useText(ordersCatalogue);
  const services = useServices();
  const quantity = useQuantity();
  const isHidden = useHidesPerson();
  const nameOf = useResidentNames(
    orders.filter((order) => !isHidden(order)).map((order) => order.residentId),
  );
  return (order) => {
    const service = services.nameOf(order.serviceCode);
    return isHidden(order)
      ? `${service}, ${quantity(order.offeredMilli, order.unit)}`
      : t('orderTitle', { service, name: nameOf(order.residentId) });
  };
}
