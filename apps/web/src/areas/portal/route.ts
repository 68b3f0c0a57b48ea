import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeOneOf } from '../../shell/search-values';

export const PORTAL_TABS = ['offers', 'current', 'ended'] as const;

/** What a contracted organisation opens first: offers that wait for its answer. */
export const providerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/provider',
  validateSearch: (search: Record<string, unknown>): { tab?: (typeof PORTAL_TABS)[number] } => ({
    tab: maybeOneOf(PORTAL_TABS, search['tab']),
  }),
  component: lazyRouteComponent(() => import('./portal-screen'), 'PortalScreen'),
});
