import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeDay, maybeOneOf } from '../../shell/search-values';

export const SCOPES = ['project', 'centre'] as const;
export const MEASURES = ['contracted', 'delivered', 'accepted', 'paid'] as const;

/** Under which definition a figure is read; what is left out is the default: project, accepted, with vaccinations, today. */
export interface ShareSearch {
  readonly scope?: (typeof SCOPES)[number];
  readonly measure?: (typeof MEASURES)[number];
  readonly vaccinations?: 'without';
  readonly asOf?: string;
}

const validateSearch = (search: Record<string, unknown>): ShareSearch => ({
  scope: maybeOneOf(SCOPES, search['scope']),
  measure: maybeOneOf(MEASURES, search['measure']),
  vaccinations: maybeOneOf(['without'] as const, search['vaccinations']),
  asOf: maybeDay(search['asOf']),
});

export const shareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/share',
  validateSearch,
  component: lazyRouteComponent(() => import('./share-screen'), 'ShareScreen'),
});

export const shareContractsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/share/contracts',
  validateSearch,
  component: lazyRouteComponent(() => import('./share-contracts-screen'), 'ShareContractsScreen'),
});

export const shareOrdersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/share/contracts/$contractId',
  validateSearch,
  component: lazyRouteComponent(() => import('./share-orders-screen'), 'ShareOrdersScreen'),
});

export const shareVisitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/share/orders/$orderId',
  validateSearch,
  component: lazyRouteComponent(() => import('./share-visits-screen'), 'ShareVisitsScreen'),
});

export const shareHistoryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/share/history',
  validateSearch,
  component: lazyRouteComponent(() => import('./share-history-screen'), 'ShareHistoryScreen'),
});
