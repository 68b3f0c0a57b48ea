import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeOneOf } from '../../shell/search-values';

export const DELIVERY_STATES = ['recorded', 'answered', 'disputed', 'accepted', 'withdrawn'] as const;

export const deliveriesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/deliveries',
  validateSearch: (search: Record<string, unknown>): { state?: (typeof DELIVERY_STATES)[number] } => ({
    state: maybeOneOf(DELIVERY_STATES, search['state']),
  }),
  component: lazyRouteComponent(() => import('./deliveries-screen'), 'DeliveriesScreen'),
});

export const deliveryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/deliveries/$deliveryId',
  component: lazyRouteComponent(() => import('./delivery-screen'), 'DeliveryScreen'),
});

export const correctVisitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/deliveries/$deliveryId/correct',
  component: lazyRouteComponent(() => import('./correct-visit-screen'), 'CorrectVisitScreen'),
});

export const recordVisitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/$orderId/visit',
  component: lazyRouteComponent(() => import('./record-visit-screen'), 'RecordVisitScreen'),
});
