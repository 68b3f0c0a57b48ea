import { commissioning } from '@cus/contracts';
import { useMay } from '../../session/use-may';
import { useProfile } from '../../session/use-session';
import type { Order } from './order';

export interface OrderRights {
  /** May answer the offer: the provider, or for own staff the organiser and field workers. */
  readonly answers: boolean;
  /** Records visits on it once it was accepted. */
  readonly reports: boolean;
  /** Says who carries it out; a worker in the field is meant by reporting. */
  readonly assigns: boolean;
  /** Steers it for the centre. */
  readonly steers: boolean;
}

/** What this person does with an order; the server decides, this only keeps refused buttons away. */
export function useOrderRights(order: Order): OrderRights {
  const may = useMay();
  const roles = useProfile()?.roles ?? [];
  const doesTheWork = order.mode === 'own-staff' ? !roles.includes('provider') : roles.includes('provider');
  const isOpen = order.state === 'accepted' || order.state === 'in-delivery';
  const isAlive = isOpen || (order.state === 'offered' && !order.expired);
  return {
    answers: doesTheWork && may(commissioning.acceptOrder) && order.state === 'offered' && !order.expired,
    reports: doesTheWork && may(commissioning.recordDelivery) && isOpen,
    assigns: doesTheWork && !roles.includes('field-worker') && may(commissioning.assignOrder) && isAlive,
    steers: may(commissioning.withdrawOrder),
  };
}
