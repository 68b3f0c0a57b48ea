import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeOneOf, textOf } from '../../shell/search-values';

export const ORDER_TABS = ['demand', 'orders'] as const;

/** States a list of orders can be narrowed to, in the order of an order's life. */
export const ORDER_STATES = [
  'offered',
  'accepted',
  'in-delivery',
  'declined',
  'completed',
  'interrupted',
  'withdrawn',
] as const;

export interface OrdersSearch {
  readonly tab?: (typeof ORDER_TABS)[number];
  readonly state?: (typeof ORDER_STATES)[number];
}

export const ordersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders',
  validateSearch: (search: Record<string, unknown>): OrdersSearch => ({
    tab: maybeOneOf(ORDER_TABS, search['tab']),
    state: maybeOneOf(ORDER_STATES, search['state']),
  }),
  component: lazyRouteComponent(() => import('./orders-screen'), 'OrdersScreen'),
});

interface PlaceOrderSearch {
  /** What to order. */
  readonly planLineId?: string;
  /** The declined or unanswered order to offer once more. */
  readonly again?: string;
}

export const placeOrderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/new',
  validateSearch: (search: Record<string, unknown>): PlaceOrderSearch => ({
    planLineId: textOf(search['planLineId']),
    again: textOf(search['again']),
  }),
  component: lazyRouteComponent(() => import('./place-order-screen'), 'PlaceOrderScreen'),
});

export const orderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('./order-screen'), 'OrderScreen'),
});
